"""What stands below the options in the help of commands."""

from mnemoscope.engines.translation import tr_noop

EXPORT_HELP = tr_noop(
    """\
which steps:
  A table (.csv, .npz) and a film (.gif, .mp4) are of the whole run, a picture of as many tokens as can be read around
  the cursor; --from and --to choose another stretch. Some panels are about one step (prediction, read-out, summary,
  attention at the cursor ...): --at says which, and their tables have it in the column "cursor". What was written is
  said on standard output.

tables:
  CSV is UTF-8 with a byte-order mark, as spreadsheets want it. A text in it that a spreadsheet would take for a
  formula (it begins with = + - @, a tab or a carriage return) gets an apostrophe in front. NPZ is exact.

several recordings:
  Up to four are drawn side by side as tracks A to D; --at, --from and --to count the steps of the first. --side says
  how: stacked (one under the other), overlay (in one picture), difference (A - B, or "difference C" for another), as
  far as the panel can. In NPZ every array has the letter of its track in front (A.surprise). In CSV tracks that read
  the same tokens stand side by side in such columns; others stand one below the other, with a column "track".

a web page (.html):
  One file for a browser, without a panel: all of up to four recordings in 2 MB each, to be played, scrubbed and hovered.
  It says what had no room; --attention chooses heads, --from and --to a stretch. --layer, --head, --units and --at say
  where it begins. Light or dark is for who looks at it.

on paper:
  --size 89mm, 183mm, 3.5in, 89x60mm and so on draw a figure as journals want it: type as high as the journal asks whose
  column it is (Nature: 5.5 to 7 points), in Arial or what is as wide, embedded as TrueType in PDF and kept as text in
  SVG; no cursor; what colours mean beside their bar; and a caption as text in FILE.txt. Several panels (--panel
  cell,gates,prediction) have letters, and those over time share their axis, which is drawn once. --figure FILE.json says
  which panels stand in which rows and columns, of which track and steps, and how wide and high: the window writes such
  files (File > Figure…, Arrangement…). --check says which rules of that journal's guide the file breaks, --check ieee
  which of another's.

examples:
  python main.py export run.safetensors --panel cell,gates,prediction -o figure.pdf --size 183mm --check
  python main.py export run.safetensors -o run.html
  python main.py export one.safetensors two.safetensors --panel surprise -o both.png --caption
  python main.py export run.safetensors --panel gates -o gates.pdf --layer 0
  python main.py export run.safetensors --panel hidden -o hidden.mp4 --from 100 --to 200 --fps 5"""
)


RECORD_HELP = tr_noop(
    """\
edits, each SIGNAL[PART] OPERATION VALUE @ STEPS, change the run while it runs:
  layer0.gate.forget[17,20:24] = 1 @ 40:60    hold units at a value over steps 40 to 59
  layer0.hidden[*] *= 0 @ 12                  wipe a state at one step
  layer0.cell[5] += 2 @ 30:                   add, from a step on
  layer0.hidden ~= 0.1                        noise with this standard deviation; "~= 0.1 seed 3" for other noise
  layer1.head[3] *= 0                         silence a head: what it adds to the residual stream
  layer1.attention[3; key 12] = cut           that head cannot look at token 12
  layer*.cache[12:18] = cut @ 40:             these tokens are forgotten, in every layer and head
  layer*.cache = keep first 4 last 60         what a full cache keeps; or last 64, or attended 32 last 32 (as --cache)
  memory.slot[3] = cut @ 20:                  a slot of a memory is not read; = "word" for what it holds
  token[12] = "Paris"                         another token there
  layer6.residual = from other.safetensors @ 25   the value that another run had at this place of the text
  Steps, units, heads, keys and slots count from 0; after a colon stands the first that is not meant any more. In a
  part, the places along the first axis come first, those along others behind a semicolon and their name: [3; unit 5].
  A signal of another place (layer0.scores before the softmax, layer0.head) is named where it cannot be found.

examples:
  python main.py record lstm-shakespeare --text 'To be, or not' --generate 40 -o run.safetensors
  python main.py record lstm-shakespeare --text 'To be, or not' --edit 'layer0.gate.forget = 1 @ 5:' -o held.safetensors
  python main.py compare run.safetensors held.safetensors"""
)

COMPARE_HELP = tr_noop(
    """\
  Two runs of one model are compared signal by signal; runs of models with one vocabulary by their predictions, too: the
  divergence is KL(first || second) of what each says after a token, in nats. Where tokens differ, those that read the
  same characters stand in one line. Exit status 0, whether they differ or not.

example:
  python main.py compare run.safetensors held.safetensors"""
)
