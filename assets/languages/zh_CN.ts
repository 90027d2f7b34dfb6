<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>mnemoscope</name>
    <message>
        <location filename="engines/analyse.py"/>
        <location filename="engines/cli/record.py"/>
        <source>the text is empty: give the model at least one character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analyse.py"/>
        <source>the text has no token that {name} knows: there is nothing to ask about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analyse.py"/>
        <location filename="engines/cli/analyse.py"/>
        <source>the text that is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analyse.py"/>
        <source>there is no analysis {name!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/about.py"/>
        <source>{name} has no {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/about.py"/>
        <source>there is no kind {kind!r}; there are {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/about.py"/>
        <source>nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/about.py"/>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>{said}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/about.py"/>
        <source>{name} reads rows of numbers, and what is looked for is found in text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/about.py"/>
        <source>{name} has neither units nor heads that were recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/about.py"/>
        <source>what each unit and attention head follows or looks at, on a text of your own or a bundled one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/again.py"/>
        <source>this recording is not of {name} as it is here: its tokens are others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/answering.py"/>
        <source>{right:,} of {judged:,} right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/answering.py"/>
        <source>{name} is not asked for answers: its card names none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/answering.py"/>
        <source>{name} is not asked for answers: there is no right and wrong, only surprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/answering.py"/>
        <source>no answer is given there: the model answers {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/answering.py"/>
        <source>The model answers {where}: {right:,} of {judged:,} right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/answering.py"/>
        <source>The model answers {where}: none can be judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/answering.py"/>
        <source>which answers are due in the text, what the model said, and whether it is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/asked.py"/>
        <source>nothing has been read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/asked.py"/>
        <source>{name} has neither a state nor a prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/asked.py"/>
        <source>the likeliest next token “{token}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/asked.py"/>
        <source>the answer after “{token}” at step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/asked.py"/>
        <location filename="engines/analysis/traced.py"/>
        <source>the state after “{token}” at step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/attribution.py"/>
        <source>cutting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/attribution.py"/>
        <source>replacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/attribution.py"/>
        <source>gradient × input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/attribution.py"/>
        <source>integrated gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/attribution.py"/>
        <source>attention rollout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/compare.py"/>
        <source>{name} was trained to predict only after some tokens: what it says elsewhere is not meant as a prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/compare.py"/>
        <source>{name} was trained to predict only where the text repeats its beginning: what it says elsewhere is not meant as a prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/compare.py"/>
        <source>{name} was trained to predict only at question marks: what it says elsewhere is not meant as a prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/compare.py"/>
        <source>{name} was trained to predict only at the end: what it says elsewhere is not meant as a prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/compare.py"/>
        <source>{names} recorded no predictions: none are compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/compare.py"/>
        <source>one says {one} and the other {other}: what they say is not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/compare.py"/>
        <source>they tell other classes apart: what they say is not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/compare.py"/>
        <source>their vocabularies differ: their predictions have no divergence, and are compared by the surprise of the same characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/compare.py"/>
        <source>{first} and {second} are two models: their signals are not compared, for their units mean different things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/compare.py"/>
        <source>only one has, or has in this shape: {signals}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/comparison.py"/>
        <location filename="engines/analysis/trajectories.py"/>
        <location filename="engines/runs/recorder.py"/>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/comparison.py"/>
        <source>the prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <source>Linear probes, fitted on {count:,} tokens made by the rule of its task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <source>the text shows all the lines that there are: none is left to fit probes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <source>Linear probes, fitted on {count:,} lines made by its task, each of {steps} steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <source>Linear probes, fitted on {count:,} random patterns of {size} tokens, each read twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <source>its card has no rows to fit probes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <source>Linear probes, fitted on {count:,} rows of its examples in random order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <source>Linear probes, fitted on {count:,} tokens of its vocabulary in random order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <source>Linear probes, fitted on {given:,} tokens of texts that come with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <source>Linear probes, fitted on {count:,} tokens drawn as they follow one another in texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <source>Linear probes, fitted on {written:,} tokens that the model wrote at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <source>Linear probes, fitted on {given:,} tokens of texts that come with the program, and {written:,} that the model wrote after them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/corpus.py"/>
        <source>{model} read {n:,} tokens of {name}.</source>
        <extracomment>of one: {model} read {n:,} token of {name}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/corpus.py"/>
        <source>{share:.0%} of it is not in its vocabulary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/corpus.py"/>
        <source>{read} {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/corpus.py"/>
        <source>{n:,} characters more were left out.</source>
        <extracomment>of one: {n:,} character more was left out.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/corpus.py"/>
        <source>{name} holds fewer than two tokens that {model} reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/corpus.py"/>
        <source>brackets nested at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/corpus.py"/>
        <source>lines of n a and n b, n from 1 to 50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/corpus.py"/>
        <source>the bundled reviews, one at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/corpus.py"/>
        <source>the examples of its card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/corpus.py"/>
        <source>seven sonnets of Shakespeare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/corpus.py"/>
        <source>the bundled refrains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/corpus.py"/>
        <source>no bundled text is one that {name} reads, and its card has no examples: choose a text of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/corpus.py"/>
        <source>sequences of its task, made at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/cost.py"/>
        <source>a state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/cost.py"/>
        <source>a cache of keys and values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/cost.py"/>
        <source>slots, one a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/cost.py"/>
        <location filename="engines/analysis/pace.py"/>
        <source>there is no text to be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/cost.py"/>
        <source>{name} reads the whole text anew with every token: it keeps nothing that could cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/cost.py"/>
        <source>{name}, a cache: {first:,} bytes after {start} tokens, {last:,} after {end:,}; a token takes {fixed:.2g} ms, and no more for those that are held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/cost.py"/>
        <source>{name}, a cache: {first:,} bytes after {start} tokens, {last:,} after {end:,}; a token takes {fixed:.2g} ms and {micro:.2g} µs for each that is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/cost.py"/>
        <source>{name}, slots: {first:,} bytes after {start} tokens, {last:,} after {end:,}; a token takes {fixed:.2g} ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/cost.py"/>
        <source>{name}, a state: {first:,} bytes however long the text; a token takes {fixed:.2g} ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/cost.py"/>
        <source>bytes kept and time of a token against the length, for a state, a cache and slots, beside the formulas</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/cutting.py"/>
        <source>Cut: {n:,} sentences, none of which is read from its slot in its turn.</source>
        <extracomment>of one: Cut: {n:,} sentence, which is not read from its slot.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/cutting.py"/>
        <source>Cut: {n:,} stretches in turn, at which no later token looks; {together:,} of several tokens, for which the budget of {work:.0e} multiplications was not enough or little was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/cutting.py"/>
        <source>Cut: {n:,} tokens in turn, at which no other looks.</source>
        <extracomment>of one: Cut: {n:,} token, at which no other looks.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/cutting.py"/>
        <source>Cut: {n:,} tokens in turn, at which no later token looks.</source>
        <extracomment>of one: Cut: {n:,} token, at which no later token looks.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/cutting.py"/>
        <source>Cut: {n:,} rows in turn, read as zeros.</source>
        <extracomment>of one: Cut: {n:,} row, read as zeros.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/cutting.py"/>
        <source>Cut: {n:,} tokens in turn, read with an embedding of 0.</source>
        <extracomment>of one: Cut: {n:,} token, read with an embedding of 0.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/cutting.py"/>
        <source>Replaced: the {n:,} tokens that lose most when they are cut, by each of {count} others drawn from the vocabulary (seed {seed}), and the mean taken; more would take over {work:.0e} multiplications.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/cutting.py"/>
        <source>Replaced: {n:,} rows in turn, by each of {count} others of the text (seed {seed}), and the mean taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/cutting.py"/>
        <source>Replaced: {n:,} tokens in turn, by each of {count} others drawn from the vocabulary (seed {seed}), and the mean taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>{target}: “{label}” rather than “{other}”, a difference of {difference:.2f} logits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>What each part wrote towards that, the size of the stream held as it is; the shares add up to the difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>it is not known how {name} makes what it says of what it carries: its parts have no shares in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>{name} says nothing that could be decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>{name} was recorded without the stream between its layers, which is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <location filename="engines/nouns.py"/>
        <source>unit {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <location filename="engines/nouns.py"/>
        <location filename="gui/panels/robustness.py"/>
        <source>embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>place in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>other units of the MLP of layer {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>MLP of layer {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>biases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <location filename="engines/analysis/named.py"/>
        <location filename="engines/analysis/silencing.py"/>
        <source>head {layer}.{head}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>unit {n} of the MLP of layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <location filename="engines/spec.py"/>
        <location filename="gui/widgets/axiswords.py"/>
        <source>layer {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>“{label}” becomes the likeliest at the last layer only (p = {end:.2f})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>“{label}” is the likeliest from {layer} on (p = {p:.2f} there, {end:.2f} at the end)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>{part} writes most for “{label}” rather than “{other}”: {share:+.2f} of {difference:+.2f} logits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>what decided a prediction: what each layer would say, and the share of each layer, head and unit in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>the depth of brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>the count of one letter less the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>the position in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>the characters since the line began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>the characters since the sentence began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>the letters since the word began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>being within quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>a line end just read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>a line end about to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>the beginning of a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>a word that is about to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>a token that was read before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>a capital letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>a digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>a punctuation mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/difference.py"/>
        <source>traces of different models cannot be subtracted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/difference.py"/>
        <source>a difference holds no steps of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/difference.py"/>
        <source>steps {start} to {stop} are not in a difference of {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/distances.py"/>
        <source>tokens of the pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/distances.py"/>
        <source>{name} is not asked for what it read a distance before: choose a model that recalls or copies, such as lstm-recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/distances.py"/>
        <source>no example of {name} shows what stands between a beginning and what is asked of it: no sequences can be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/distances.py"/>
        <source>“{name}” in between</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} units: state and cell held at 0 from step {start} on.</source>
        <extracomment>of one: {n:,} unit: state and cell held at 0 from step {start} on.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} units: state and cell held at 0 at step {start}.</source>
        <extracomment>of one: {n:,} unit: state and cell held at 0 at step {start}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} units: held at 0 from step {start} on.</source>
        <extracomment>of one: {n:,} unit: held at 0 from step {start} on.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} units: held at 0 at step {start}.</source>
        <extracomment>of one: {n:,} unit: held at 0 at step {start}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} heads: nothing added from step {start} on.</source>
        <extracomment>of one: {n:,} head: nothing added from step {start} on.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} heads: nothing added at step {start}.</source>
        <extracomment>of one: {n:,} head: nothing added at step {start}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} units of the residual stream: held at 0 from step {start} on.</source>
        <extracomment>of one: {n:,} unit of the residual stream: held at 0 from step {start} on.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} units of the residual stream: held at 0 at step {start}.</source>
        <extracomment>of one: {n:,} unit of the residual stream: held at 0 at step {start}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} units of MLPs: held at 0 from step {start} on.</source>
        <extracomment>of one: {n:,} unit of MLPs: held at 0 from step {start} on.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} units of MLPs: held at 0 at step {start}.</source>
        <extracomment>of one: {n:,} unit of MLPs: held at 0 at step {start}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} entries of the memory: not read from step {start} on.</source>
        <extracomment>of one: {n:,} entry of the memory: not read from step {start} on.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} entries of the memory: not read at step {start}.</source>
        <extracomment>of one: {n:,} entry of the memory: not read at step {start}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} earlier tokens, the latest: no later token looks at it.</source>
        <extracomment>of one: {n:,} earlier token, the latest: no later token looks at it.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} earlier tokens: no later token looks at it.</source>
        <extracomment>of one: {n:,} earlier token: no later token looks at it.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} tokens, the latest: read with an embedding of 0.</source>
        <extracomment>of one: {n:,} token, the latest: read with an embedding of 0.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} tokens: read with an embedding of 0.</source>
        <extracomment>of one: {n:,} token: read with an embedding of 0.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/eviction.py"/>
        <source>{name} has no cache that could be bounded: what it keeps is {bytes:,} bytes, whatever the length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/eviction.py"/>
        <source>{name} must foretell at least {count} tokens: take a longer text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/eviction.py"/>
        <source>Nats a token, in the mean over those that were foretold once something had fallen out (counted), and by how much that exceeds everything; bytes of keys and values in 32 bits after the last of {count:,} tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/eviction.py"/>
        <source>what it costs in nats, and saves in bytes, to keep less than everything in the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/fitting.py"/>
        <source>its states are not numbers any more: nothing can be read from them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/fitting.py"/>
        <source>too few different tokens come often enough to be told apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/fixedpoints.py"/>
        <source>only a recurrent engine has fixed points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <source>L is −log p of {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <source>Sizes of {size:,} numbers are estimated from {directions} random directions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <source>The longest lag is the first token, where heads look that find nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <source>Computed in float32, as the model has very many weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <location filename="engines/analysis/halflife.py"/>
        <source>there is nothing to ask about yet: the model has read no token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <source>Sizes in parts of what they are at lag 0, back from step {at} of {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <source>nothing of the loss’s gradient is left at lag {gone} and beyond: it is exactly 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <source>nothing of the state’s gradient is left at lag {gone} and beyond: it is exactly 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/gradientflow.py"/>
        <source>after {n} steps the loss’s gradient is {left} times what it was</source>
        <extracomment>of one: after {n} step the loss’s gradient is {left} times what it was</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/gradientflow.py"/>
        <source>after {n} steps {left} of the loss’s gradient is left</source>
        <extracomment>of one: after {n} step {left} of the loss’s gradient is left</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/gradientflow.py"/>
        <source>after {n} steps the state’s gradient is {left} times what it was</source>
        <extracomment>of one: after {n} step the state’s gradient is {left} times what it was</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/gradientflow.py"/>
        <source>after {n} steps {left} of the state’s gradient is left</source>
        <extracomment>of one: after {n} step {left} of the state’s gradient is left</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <source>edits change how a run goes on, and slopes know nothing of them: ask of the run without edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <source>a memory outside the model cannot be differentiated: take it away to ask this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <source>what is written to slots is no sum that can be differentiated: there is no gradient to follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <source>how much of a gradient is left so many steps back, beside networks that were never trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>Attention is looked at over the last {count:,} steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>No directions of the state: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>No directions of the state: its Jacobian holds values that are no numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/halflife.py"/>
        <source>Directions are those of the mean Jacobian of {n} steps.</source>
        <extracomment>of one: Directions are those of the Jacobian at {n} step.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <location filename="engines/nouns.py"/>
        <location filename="gui/export/web/parts.py"/>
        <source>head {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>direction {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>layer {layer} backward · {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>layer {layer} forward · {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>layer {layer} · {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>no number of steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>over a million steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>1 step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>{steps} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>no number of tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/halflife.py"/>
        <location filename="engines/nouns.py"/>
        <location filename="gui/export/web/about.py"/>
        <source>{n:,} tokens</source>
        <extracomment>of one: {n:,} token</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>half of what {name} looks at lies within {tokens}, farthest of all; of half of the heads within {half}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>the longest half-life is that of {name}: {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>the longest half-life: {name}, {steps}; half of the units forget within {half}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>a push along {name} does not fade, by {size:.3f} a step; half of the directions fade by half within {half}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>{name} is the slowest to fade, half in {steps}; half of the directions within {half}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>Half-lives in steps over {count:,} steps of {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>what lies in a slot stays whole until it is written over: it has no half-life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>this model has no gates that keep, no attention and no state: nothing of it has a half-life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>for how many steps each unit, each direction of the state and each attention head remembers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>a trace of {steps} steps does not hold two copies of {period} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>the tokens {period} to {end} are not those from 0 to {period} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>previous token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>a previous-token head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>the token before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>current token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>a current-token head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>the token itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>first token: a sink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>a first-token sink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>the first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>induction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>an induction head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>what followed the same token before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>same token earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>a duplicate-token head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>the same token earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>line or sentence start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>a beginning head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>where the line or sentence began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>earlier mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>an earlier-mention head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>the earlier mention of a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>whom he or she means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>an antecedent head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>the one of two names that he or she stands for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>what it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>the thing that it stands for, when it is said how that was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/importance.py"/>
        <source>What {said} ({nats:.3f} nats) would lose without each in turn, in nats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/importance.py"/>
        <source>what is said after step {at} cannot hang on what is silenced from step {since} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/importance.py"/>
        <source>{name} says something else at step {at} than was recorded: the recording is of another model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/importance.py"/>
        <source>{target} loses {nats:.2f} nats without {thing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/importance.py"/>
        <source>which units, heads, earlier tokens or slots a prediction or answer hangs on, by the nats it loses without each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>nothing was read before {said} that could be cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>Not in nats: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>there is no method {kind!r}; there are {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>Attention rollout is left out: no attention was recorded that it could follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>Integrated gradients are left out: they sum to {sum} nats where {total:.2f} are given; from embeddings of 0 this model changes too abruptly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>No {method}: there is no prediction or answer here to take slopes of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>No {method}: there are no embeddings of tokens to take slopes by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>No {method}: slopes are of the model as it is, and this run has edits or a memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>No {method}: some of the text has fallen out of the context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>No {method}: it would take {work:.0e} multiplications; ask for it by its name, as “--of {kind}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>No {method}: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>{name} has neither embeddings nor attention, so that no token can be cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>which earlier tokens a prediction, answer or state rests on, by five methods, and where these disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/named.py"/>
        <source>{name} is {sort}: {weight:.0%} of its attention goes to {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/named.py"/>
        <source>{name} follows {what}, r = {r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/named.py"/>
        <source>nothing was asked of unit {unit} of {signal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/named.py"/>
        <source>{n:,} tokens of {name}.</source>
        <extracomment>of one: {n:,} token of {name}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/named.py"/>
        <source>{read} Beyond chance: {units:,} of {all_units:,} units, {heads:,} of {all_heads:,} heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/named.py"/>
        <source>{read} Beyond chance: {heads:,} of {all_heads:,} heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/named.py"/>
        <source>{read} Beyond chance: {units:,} of {all_units:,} units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/named.py"/>
        <source>{named:,} of {n:,} units are named: their |r| is above what shifted texts and random units reach in 1 of 100 cases. Of the others: nothing found.</source>
        <extracomment>of one: {named:,} of {n:,} unit is named: its |r| is above what shifted texts and random units reach in 1 of 100 cases. Of the others: nothing found.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/named.py"/>
        <source>{named:,} of {n:,} heads are named: they pay {least:.0%} more attention there than to tokens beside, and more than chance. Of the others: nothing found.</source>
        <extracomment>of one: {named:,} of {n:,} head is named: it pays {least:.0%} more attention there than to tokens beside, and more than chance. Of the others: nothing found.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/named.py"/>
        <source>Heads read {n:,} tokens more: patterns twice, and sentences with he, she and it if their words are known.</source>
        <extracomment>of one: Heads read {n:,} token more: patterns twice, and sentences with he, she and it if their words are known.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/named.py"/>
        <location filename="gui/widgets/axiswords.py"/>
        <source>cell {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/named.py"/>
        <source>residual {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/named.py"/>
        <source>MLP unit {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/named.py"/>
        <source>hidden {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/named.py"/>
        <source>{unit} of {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/pace.py"/>
        <source>The median of {count} tokens read one by one at each length, on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/pace.py"/>
        <source>a token takes {last:.3g} ms after {length:,} others, {times:.1f} times as long as after {start}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/pace.py"/>
        <source>how long a token takes, against how many were read before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/places.py"/>
        <source>they read different texts: places are those where the same is read, and what is between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/places.py"/>
        <source>one reads on where the other ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/question.py"/>
        <source>this model cannot be differentiated here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/question.py"/>
        <location filename="engines/lessons/checking.py"/>
        <location filename="engines/lessons/quantities.py"/>
        <source>step {step} has not been read: there are steps 0 to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/question.py"/>
        <source>there is no analysis {name!r}; there are {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/recall.py"/>
        <source>Sequences made at once from seed {seed}, n = {least} answers or more at each distance, with 95 % intervals (Wilson).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/recall.py"/>
        <source>this model predicts no next token: it cannot be asked what it remembers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/recall.py"/>
        <source>the edit {edit} belongs to one text: on other texts only edits of every step can be kept, such as layer0.gate.forget = 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/recall.py"/>
        <source>Share of right answers of {name} against distance ({between}); by guessing {chance:.3g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/recall.py"/>
        <source>{name} is right in {share:.0%} of answers at distance {distance} (guessing: {chance:.0%})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/recall.py"/>
        <source>{name} remembers over a distance of {held}: nine in ten answers are right; at {lost} no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/recall.py"/>
        <source>how far back a model remembers: right answers against distance, on sequences made at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_kept.py"/>
        <source>It is not kept for later: this model does not show its weights, by which it would be known again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_kept.py"/>
        <source>It could not be kept for later: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>the first letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>the second letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>the third letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>Even of the token just read the {where} tells only {share:.0%} (chance {chance:.0%})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>{share:.0%} of the {noun} can still be read from the {where} {lag} steps back, as far as was tried (chance {chance:.0%})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>From the {where} only the token just read can be told: {share:.0%}, and {next:.0%} of those before it (chance {chance:.0%})</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/remaining_said.py"/>
        <source>Half of the {noun} can be read from the {where} up to {n} steps back (chance {chance:.0%})</source>
        <extracomment>of one: Half of the {noun} can be read from the {where} up to {n} step back (chance {chance:.0%})</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/remaining_said.py"/>
        <source>{level:.0%} of the {noun} can be read from the {where} up to {n} steps back (chance {chance:.0%})</source>
        <extracomment>of one: {level:.0%} of the {noun} can be read from the {where} up to {n} step back (chance {chance:.0%})</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/remaining_said.py"/>
        <source>The {where} holds {sum:.1f} steps’ worth of {column}, half of it up to {n} steps back</source>
        <extracomment>of one: The {where} holds {sum:.1f} steps’ worth of {column}, half of it up to {n} step back</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>{signal} of layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/remaining_said.py"/>
        <source>Beyond {n} steps back the {where} tells no more of the {noun} than chance, {chance:.0%}.</source>
        <extracomment>of one: Beyond {n} step back the {where} tells no more of the {noun} than chance, {chance:.0%}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/remaining_said.py"/>
        <source>{letter} can be read from the {where} for {n} steps ({share:.0%}; chance {chance:.0%}).</source>
        <extracomment>of one: {letter} can be read from the {where} for {n} step ({share:.0%}; chance {chance:.0%}).</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>At the end of the context of {context} tokens what can be read from the {where} falls from {before:.0%} to {after:.0%}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>Tried on a quarter that they were not fitted on; 95 % intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>Told apart are the {count} most frequent of the {noun}, {share:.0%} of all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>Attention reaches {context} tokens back, and from layer to layer as far again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>The models share no distance at which both were tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/remaining_said.py"/>
        <source>{n} steps back {most:.0%} of the {noun} can be read from {one} and {least:.0%} from {other} (chance {chance:.0%})</source>
        <extracomment>of one: {n} step back {most:.0%} of the {noun} can be read from {one} and {least:.0%} from {other} (chance {chance:.0%})</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/retention.py"/>
        <source>the sequences are too short to fit a probe on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/retention.py"/>
        <source>an encoder reads the whole text anew at every step: it carries no state from which a token could fade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/retention.py"/>
        <source>a memory network keeps its sentences whole, each in a slot, and reads them anew at every step: nothing fades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/retention.py"/>
        <source>no state, cell or residual stream was recorded of {name}: there is nothing to read from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/retention.py"/>
        <source>the model has no such signal to read from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/retention.py"/>
        <source>what of earlier tokens can still be read from the state, by how far back they are: linear probes, fitted on other text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/robustness.py"/>
        <source>Noise on one signal at a time, at every step from {since} on, {seeds} seeds a size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/robustness.py"/>
        <source>noise from step {since} on changes nothing that is asked: the last is said after step {stop}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/robustness.py"/>
        <source>there is no kind {kind!r} to disturb; there are {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/robustness.py"/>
        <source>{name} has no {kinds} to disturb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/robustness.py"/>
        <source>{count} answers, on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/robustness.py"/>
        <source>{count} tokens, on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/robustness.py"/>
        <source>Loss of {asked}: {undisturbed:.3f} nats without noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/robustness.py"/>
        <source>noise of {share:.0%} of {signal}'s size costs {nats:.2f} nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/robustness.py"/>
        <source>noise of twice the size of {signal} costs {nats:.2f} nats only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/robustness.py"/>
        <source>what predictions or answers lose under seeded noise of rising size on states, gates, cache or tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/said.py"/>
        <source>{n} words come again; {shown} looked at, each by its first two mentions.</source>
        <extracomment>of one: {n} word comes again; {shown} looked at, by its first two mentions.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/said.py"/>
        <source>Drop: nats by which the second mention surprises less; effect: nats that it surprises more with the first mention cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/said.py"/>
        <source>no word is said twice in this text: take one that names something again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/said.py"/>
        <source>{name} predicts no next token, so nothing can surprise it less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/said.py"/>
        <source>“{word}” surprises {drop:.1f} nats less the second time; with its first mention cut it surprises {effect:+.1f} nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/said.py"/>
        <source>what of a text is said already: words that come again, by surprise, likeness, attention, and what their first mention does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/silencing.py"/>
        <source>there is no kind {kind!r} to silence; there are {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/silencing.py"/>
        <source>{name} has no {kind} to silence at step {at}; it has {fit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/silencing.py"/>
        <location filename="gui/widgets/snippets.py"/>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/silencing.py"/>
        <source>token “{label}” at step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/silencing.py"/>
        <source>slot {slot}, {held}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/silencing.py"/>
        <source>written at “{label}”, step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/sloping.py"/>
        <source>Gradient × input: the slope of log p by each embedding, times the embedding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/sloping.py"/>
        <source>Integrated gradients: from embeddings of 0, {nodes} nodes; their sum {sum:.4f} is what the text gives, {total:.4f} nats, to {gap:.1g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/sloping.py"/>
        <source>Attention rollout: how heads on average mix the tokens; an approximation, no effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/slots.py"/>
        <location filename="gui/panels/memory.py"/>
        <source>written</source>
        <translation>写入</translation>
    </message>
    <message>
        <location filename="engines/analysis/slots.py"/>
        <location filename="engines/cli/compare.py"/>
        <location filename="engines/cli/memory_commands.py"/>
        <location filename="engines/nouns.py"/>
        <location filename="gui/panels/memory.py"/>
        <location filename="gui/panels/tokens.py"/>
        <source>read</source>
        <translation>读取</translation>
    </message>
    <message>
        <location filename="engines/analysis/slots.py"/>
        <source>read since written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/slots.py"/>
        <location filename="gui/panels/memory.py"/>
        <source>age</source>
        <translation>时长</translation>
    </message>
    <message>
        <location filename="engines/analysis/slots.py"/>
        <source>taken in, input gate × |candidate|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/slots.py"/>
        <source>shown, output gate × |tanh cell|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/slots.py"/>
        <source>held, |cell|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/slots.py"/>
        <source>mean age of what is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/slots.py"/>
        <source>sentences kept · hop {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/slots.py"/>
        <location filename="gui/state/memory_view.py"/>
        <source>external memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/slots.py"/>
        <source>age in tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/slots.py"/>
        <source>key-value cache · layer {layer} head {head}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/slots.py"/>
        <source>cells · layer {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/smallest.py"/>
        <source>{n:,} changes of one token were tried, of {known:,}, from the smallest on up to a size of {reached:.2f}.</source>
        <extracomment>of one: {n:,} change of one token was tried, of {known:,}, from the smallest on up to a size of {reached:.2f}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/smallest.py"/>
        <source>Tokens from step {since} on, each by its {nearest} nearest; size 1: as far as two tokens are apart on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/smallest.py"/>
        <source>{name} reads rows of numbers: there are no other tokens to be read instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/smallest.py"/>
        <source>{name} answers nothing that a change could change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/smallest.py"/>
        <source>{name} does not show its table of embeddings: sizes of changes are not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/smallest.py"/>
        <source>none of {n:,} changes of one token changes the answer “{answer}”</source>
        <extracomment>of one: none of {n:,} change of one token changes the answer “{answer}”</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/smallest.py"/>
        <source>“{new}” for “{old}” at step {step} turns the answer from “{before}” to “{after}” (size {size:.2f}, the smallest of {tried:,} tried)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/smallest.py"/>
        <source>the smallest change of one token that changes the answer, found by trying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/spectrum.py"/>
        <source>edits change how the state goes on, and slopes know nothing of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/spectrum.py"/>
        <source>this model carries no state from step to step that could be differentiated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/surprise.py"/>
        <source>{name} predicts no next token, so none surprises it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/surprise.py"/>
        <source>The surprise is {mean:.3f} nats a token in the mean; entropy is that of the prediction before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/surprise.py"/>
        <source>how surprising each token was, how undecided the prediction, and what was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/tags.py"/>
        <source>{name} gives its tokens no classes, one each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/tags.py"/>
        <source>there is no text yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/tags.py"/>
        <source>{n:,} of {all:,} tokens have another class now than when they were the newest.</source>
        <extracomment>of one: {n:,} of {all:,} tokens has another class now than when it was the newest.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/tags.py"/>
        <source>which class each token has once the whole text is read, of a model that tags its tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/target.py"/>
        <source>nothing comes before the first token, so nothing foretells it: choose a later one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/target.py"/>
        <source>“{label}” at step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/target.py"/>
        <source>“{label}”, the likeliest to come next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/target.py"/>
        <source>nothing is asked of the model in this text, so nothing can be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/target.py"/>
        <source>{name} answers numbers, which have no nats to lose: this is asked of predictions, classes and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/target.py"/>
        <source>{name} says nothing that could be lost: no prediction, class or answer was recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/target.py"/>
        <source>the answer “{answer}” after step {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/target.py"/>
        <source>what it says itself after step {step}: “{said}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/target.py"/>
        <source>no answer is due in this text: the model answers {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/target.py"/>
        <source>no answer is due at step {step}: the model answers {where}; the nearest is given after step {near}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>{share:.0%} of its length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>{share:.0%} of the mixture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>{size:.3g} in the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>{nats:.2f} nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>{nats:.1g} nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>{said} rests on no single token: cut or not, none is missed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>{said} rests on “{token}” at step {step}: {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>{said} rests on “{token}” at step {step}: {nats:.2f} nats of {total:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>“{token}” at step {step} ({amount})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>Then on {tokens}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>By {other} the same token comes first, but the others in another order: rank correlation {r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>By {one} it rests on {a} ({x}), by {other} on {b} ({y}); rank correlation {r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>By {one} it rests on {a} ({x}), by {other} on {b} ({y}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>By {methods} alike it rests on “{token}” at step {step}; rank correlation at least {r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>By {methods} alike it rests on “{token}” at step {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <location filename="gui/askedpanel.py"/>
        <source>“{token}” at step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>Three principal components hold {share:.1%} of the variance of the states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>Laid out by UMAP: neighbours are near, distances mean nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>While “{token}” is read again and again: {stable} stable fixed points, {saddles} unstable, {slow} slow; looked for from {starts} states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>a way has two steps at least: take a longer text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>{name} carries no state from step to step that could take a way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>UMAP is not installed: pip install umap-learn, or look at principal components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>example {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>Only a recurrent network comes to rest: what is carried here is all that was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>A state of {count:,} numbers is too large to look for points of rest in ({most} at the most).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/trajectories.py"/>
        <source>the state has {n} stable fixed points while “{token}” is read (|eigenvalue| {largest:.2f} at the most)</source>
        <extracomment>of one: the state has {n} stable fixed point while “{token}” is read (|eigenvalue| {largest:.2f} at the most)</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>{text}, one for each of {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>three directions hold {share:.1%} of what the state moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>the way of the state through a text in three dimensions, and the fixed points where it would come to rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/check.py"/>
        <source>at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/check.py"/>
        <source>bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/check.py"/>
        <location filename="engines/cli/lesson.py"/>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/check.py"/>
        <location filename="engines/cli/lesson.py"/>
        <source>FAIL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/analyse.py"/>
        <source>name a recording or a model to ask about: python main.py analyse {name} RECORDING|MODEL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/analyse.py"/>
        <location filename="gui/export_command.py"/>
        <source>{time} to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/analyse.py"/>
        <source>{name} is not of one kind of thing or another: leave out --of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/analyse.py"/>
        <source>there is no {kind!r} to ask {name} of; there are {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/analyse.py"/>
        <source>a recording has its own text: leave out --text and --file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/analyse.py"/>
        <source>the text is empty: give the model at least one character, with --text or --file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/analyse.py"/>
        <source>The first {most} of {count:,}; a file (-o) has all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/analyse.py"/>
        <source>{name}: {n:,} rows of {columns} columns</source>
        <extracomment>of one: {name}: {n:,} row of {columns} columns</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/cli/analyse_arguments.py"/>
        <source>answer one question about a recording, or about a model and a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/analyse_arguments.py"/>
        <source>  Without a name it lists the questions there are. Of a model that is named, the text is given, or its first example is read. A question that runs
  the model again opens the model that the recording names. The table is printed, the first rows of many; -o writes all of it:
  CSV in UTF-8 with a byte-order mark, NPZ exact, JSON.

examples:
  python main.py analyse importance lstm-recall --text 'gcf....?gcf' --at 7
  python main.py analyse importance run.safetensors --of heads --of tokens -o heads.csv
  python main.py analyse about lstm-shakespeare --file BOOK.txt -o units.csv
  python main.py analyse robustness lstm-shakespeare --text 'To be, or not to be' -o noise.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/analyse_arguments.py"/>
        <source>Answer one question about a recording, or about a model and a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/analyse_arguments.py"/>
        <source>the question; without one, all are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/analyse_arguments.py"/>
        <source>a file that `record` or the window wrote, or a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/analyse_arguments.py"/>
        <source>the step that is asked about, from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/analyse_arguments.py"/>
        <source>silence or disturb from this step on (default: said with the answer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/analyse_arguments.py"/>
        <source>of what: units, heads, tokens, slots, residual, mlp; or state, cell, residual, embedding of noise; may be given several times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/analyse_arguments.py"/>
        <source>write the table; ends in {endings}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/analyse_arguments.py"/>
        <location filename="engines/cli/arguments.py"/>
        <source>{value!r} does not end in one of {endings}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>list the models there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>let a model read a text, and write every signal at every step to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>say where two recordings part, and by how much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>draw a panel of a recording into a picture, a film or a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>check models against known identities, and print every figure with its bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>make a bundled model again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>list, search, label, delete, export and import what the external memory keeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>See the short-term memory of sequence models: opens the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>without a screen (each has its own --help):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>a recording, workspace or lesson to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>the model to read with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>another model that reads the same beside, or beside a recording another one; up to three times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <location filename="engines/cli/parser.py"/>
        <source>show program's version number and exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>List the models there are: bundled ones and those in your own folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>engines, by the name that a model's card gives:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>as a list of objects, with all that their cards say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>Let a model read a text, and write every signal at every step to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>the name of a model, or the path of its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>the .safetensors file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>write attention too: (step, head, key) per layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>change the run while it runs, below; may be given several times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>with less in the key-value cache (of models with attention)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>what is written (patterns of names, as 'layer*.hidden,logits')</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>these signals only (default: all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>all but these, as 'logits' or 'layer*.mlp'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>as numbers of 16 bits (three digits, half the size); alone: all signals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>with a memory outside the model (of language models)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>remember what was read; NAME: and recall what this memory of the store holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>as the card says, or {usual}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>at the end, keep what was read in this memory of the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>continuing the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>let the model add N tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>Say where two recordings part, and by how much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>a file that `record` or the window wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>all figures, of every token and signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>Draw a panel of a recording into a picture, a film or a table. Needs the recording only; a panel that asks a question, the model that made it, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>panels:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>up to four files that `record` or the window wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>how several tracks stand side by side: below (default: as the panel does)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>the panel, listed below, or window for the whole; not of a web page, which holds all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>ends in {endings}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>where the cursor is (default: the last step of the stretch)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>the first step to write or draw, from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>the last step to write or draw, itself included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>the size in pixels of the screen, as 900x400: sides {reach}, 36 million in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>where the model's card says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>the units in focus, from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>draw only units A to B - 1 of every heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>how far colours and curves reach: fit what is there (default), the model's fixed range, or two ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>say the model, the text and the step below the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>{value} is not a size such as 900x400: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>{value!r} is not a range of units such as 40:72</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>{value!r} is neither fit nor model nor a range from 0 or from minus its end: 0:2 or -2:2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>{value!r} is not stacked, overlay, difference or 'difference B' (or C, or D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>Mnemoscope {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>Mnemoscope, run from its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/chat.py"/>
        <source>say with --generate N how many tokens a reply may have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/commands.py"/>
        <source>there are no models</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/commands.py"/>
        <source>{n:&gt;9,} parameters</source>
        <extracomment>of one: {n:&gt;9,} parameter</extracomment>
        <translation>
            <numerusform>{n:&gt;9,} 个参数</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/cli/commands.py"/>
        <source>there are no models to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/commands.py"/>
        <source>--reference is of one model: name it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/commands.py"/>
        <location filename="engines/cli/lesson.py"/>
        <source>{error}  FAIL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/commands.py"/>
        <source>opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/commands.py"/>
        <source>{n} models: {checks} checks, {compared} signals compared, {failed} failed</source>
        <extracomment>of one: {n} model: {checks} checks, {compared} signals compared, {failed} failed</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/cli/commands.py"/>
        <source>{said}; {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/commands.py"/>
        <source>{said}: a text of training is in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/commands.py"/>
        <source>{folder}: {model}, stopped early at step {step:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/commands.py"/>
        <location filename="engines/cli/importing.py"/>
        <source>{folder}: {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/compare.py"/>
        <source>{track}: {file}: {model}, {n:,} tokens</source>
        <extracomment>of one: {track}: {file}: {model}, {n:,} token</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>edited: {edit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>The likeliest next token differs first after {where}: “{one}” and “{other}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>Note: {note}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/compare.py"/>
        <source>All that can be compared is the same, at {n:,} places of the text.</source>
        <extracomment>of one: All that can be compared is the same, at {n:,} place of the text.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/compare.py"/>
        <source>They are the same, at {n:,} places of the text.</source>
        <extracomment>of one: They are the same, at {n:,} place of the text.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>They part at {where}, in {signal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>step {start}, “{one}”, character {character} of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>step {start}, “{one}” and “{two}”, character {character} of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>step {start} of A and {other} of B, “{one}”, character {character} of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>step {start} of A and {other} of B, “{one}” and “{two}”, character {character} of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <location filename="engines/cli/record.py"/>
        <location filename="gui/widgets/timerow.py"/>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>surprise A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>surprise B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>divergence after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>likeliest A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>likeliest B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>The {count} of {places:,} places where they differ most; --json has all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>Surprise in all: A {one:.4g}, B {other:.4g} nats over {characters:,} characters that both read ({one_each:.4g} and {other_each:.4g} nats, {one_bits:.3f} and {other_bits:.3f} bits a character).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>Answers of {track}: {counted}, {nats:.4g} nats in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>Divergence, KL(A || B) of what they say next: {divergence:.4g} nats a place in the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <location filename="gui/panels/summary.py"/>
        <source>signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>differs first at step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>largest difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>at step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>root mean square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>The first {most} of {signals} signals; --json has all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/helptexts.py"/>
        <source>which steps:
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

examples:
  python main.py export run.safetensors -o run.html
  python main.py export one.safetensors two.safetensors --panel surprise -o both.png --caption
  python main.py export run.safetensors --panel gates -o gates.pdf --layer 0
  python main.py export run.safetensors --panel hidden -o hidden.mp4 --from 100 --to 200 --fps 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/helptexts.py"/>
        <source>edits, each SIGNAL[PART] OPERATION VALUE @ STEPS, change the run while it runs:
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
  python main.py compare run.safetensors held.safetensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/helptexts.py"/>
        <source>  Two runs of one model are compared signal by signal; runs of models with one vocabulary by their predictions, too: the
  divergence is KL(first || second) of what each says after a token, in nats. Where tokens differ, those that read the
  same characters stand in one line. Exit status 0, whether they differ or not.

example:
  python main.py compare run.safetensors held.safetensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/import_arguments.py"/>
        <source>make a model of yours of what others made, and prove that it gives the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/import_arguments.py"/>
        <source>  Recurrent networks of torch.nn.RNN, LSTM and GRU are found by their shapes, whatever they are called: in PyTorch files
  of a state_dict (.pt, .pth) and in .safetensors. Nothing in a file is run. Without -o it is only said what is there.
  A network without an embedding reads rows of numbers, from a CSV or .npy; its read-out gives numbers, or --classes.
  The proof is the largest difference from the original's own module, over tokens at random and over a text.

examples:
  python main.py import model.pt
  python main.py import model.pt --vocabulary chars.txt -o my-model
  python main.py import sensors.pt --columns temperature,pressure -o sensors
  python main.py record my-model --text 'To be' -o run.safetensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/import_arguments.py"/>
        <source>Make a model of yours of what others made, and prove that it gives the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/import_arguments.py"/>
        <source>the file of weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/import_arguments.py"/>
        <location filename="engines/cli/making_arguments.py"/>
        <source>the folder to make the model in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/importing.py"/>
        <source>the model does not give what the original gives, and nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/importing.py"/>
        <source>nothing was written: -o FOLDER makes the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/importing.py"/>
        <source>this cannot be imported: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/importing.py"/>
        <location filename="engines/training/catalogue.py"/>
        <location filename="engines/verify/imported.py"/>
        <source>{folder} cannot be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/importing.py"/>
        <source>{folder} is there already: name a new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>open a lesson in the window, prove what one claims, or list those there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>  Without a file it lists the lessons there are; a file is opened in the window, unless --check is given. --check makes every cue without
  a window, holds each claim against it, and does each task by its solution; `all` checks every lesson there is.

examples:
  python main.py lesson
  python main.py lesson counting
  python main.py lesson MINE.toml --check
  python main.py lesson all --check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>Open a lesson, or prove all that it claims.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>the path or the name of a lesson; without one, all are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>prove each of its claims, and open no window</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/lesson.py"/>
        <location filename="gui/dialogs/lessons.py"/>
        <source>{n} cues</source>
        <extracomment>of one: {n} cue</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>there are no lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>not tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>cue {cue}, line {line}: {said}  {result}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>{held} proved, {failed} failed, {untried} not tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/making_arguments.py"/>
        <source>Check models against known identities, and print every figure with its bound. Exit status 1 if one fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/making_arguments.py"/>
        <source>names or paths, or `analyses` for what the analyses are held to (default: every model, and that)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/making_arguments.py"/>
        <source>also measure the validation loss, on this text (Tiny Shakespeare)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/making_arguments.py"/>
        <source>an NPZ file of what the model gives elsewhere, to compare with: below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/making_arguments.py"/>
        <source>{title}, about {minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/making_arguments.py"/>
        <source>Make a bundled model again. Ctrl-C ends it early and keeps the best so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/making_arguments.py"/>
        <source>recipes, with the time each takes on one core:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/making_arguments.py"/>
        <source>the recipe, listed below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/making_arguments.py"/>
        <source>the text to train on (default: where $MNEMOSCOPE_DATA has it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>list the named memories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>List the named memories.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>list the entries of a memory, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>List the entries of a memory, the newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>give entries a label, or take it away with an empty one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>Give entries a label, or take it away with an empty one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>delete entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>Delete entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>delete all entries of a memory, or with --drop the memory itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>Delete all entries of a memory, or with --drop the memory itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>give a memory another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>Give a memory another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>write a memory to a file of JSON lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>Write a memory to a file of JSON lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>make a memory from a file of JSON lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>Make a memory from a file of JSON lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>put what can be read of a damaged store in its place, and set the damaged file aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>Put what can be read of a damaged store in its place, and set the damaged file aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>the file the memories are in (default: the one in your data folder)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>What the external memory keeps from one sitting to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>actions (each has its own --help):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>what to do, listed below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>only entries that hold this text, in capitals or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>at most N (default {most})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>the numbers that `memory show` lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>delete the memory with its name, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>its name now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>its name from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>the .jsonl file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>a .jsonl file that `memory export` or the window wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>its name here (default: the one the file says)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>the name of a memory, as `memory list` shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>as a list of objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>{value!r} is not the number of an entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>{width:,} wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <location filename="engines/languages/fitting.py"/>
        <location filename="engines/nouns.py"/>
        <source>keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>there are no memories in {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>written (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>{shown:,} of {entries} that hold {search!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>{shown:,} of {entries}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>{entries} labelled {text!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>{entries} without a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>there is no entry {number}; nothing was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/memory_commands.py"/>
        <source>{deleted} deleted from {name}; {n:,} entries belong to another memory and were left</source>
        <extracomment>of one: {deleted} deleted from {name}; {n:,} entry belongs to another memory and was left</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>{deleted} deleted from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>{name} deleted with {entries}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>{entries} deleted from {name}, which is empty now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>{name} is now {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>{output}: {entries} of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>{name}: {entries}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/memory_commands.py"/>
        <location filename="engines/memory/store/recovery.py"/>
        <location filename="gui/dialogs/memory_words.py"/>
        <source>{n:,} entries</source>
        <extracomment>of one: {n:,} entry</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/cli/page_arguments.py"/>
        <source>of a web page: whose attention it holds, or none (default: all that there is room for)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/page_arguments.py"/>
        <source>{value!r} is neither none nor layers and heads such as 0,2:3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>usage: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>positional arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>show this help message and exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>the following arguments are required: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>one of the arguments %s is required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>unrecognized arguments: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>not allowed with argument %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>ignored explicit argument %r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>expected one argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>expected at most one argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>expected at least one argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>invalid %(type)s value: %(value)r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>speak this language, as zh_CN (default: as {variable} says)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>{program}: {message}; see `{program} --help`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>{help} ({bounds}; default: {usual})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>the text to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>a file that holds the text, in UTF-8 or with a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>a message to a model that can chat, which replies with up to N tokens of --generate; may be given several times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>the encoding of the file, as gbk, big5, shift_jis or cp1252</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>{value} is not a whole number from 0 up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>{value} is too large a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/record.py"/>
        <source>{name} predicts no next token: there is nothing for a memory to add to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/record.py"/>
        <source>attention is made of queries and keys: choose layer*.query and layer*.key as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/record.py"/>
        <source>--half: numbers beyond 65,504 are kept as infinite in {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/record.py"/>
        <source>the text has no token that {name} knows: there is nothing to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/record.py"/>
        <source>the attention of {steps:,} steps would take {size:.0f} GB: leave out --attention (queries and keys are recorded in any case) or take a shorter text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/record.py"/>
        <source>a recording of {name} could not be opened again: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/record.py"/>
        <source>{output} cannot be written: there is not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/record.py"/>
        <source>{memory}: {n:,} entries written</source>
        <extracomment>of one: {memory}: {n:,} entry written</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/record.py"/>
        <source>the edit {edit} changes nothing: the run has {n:,} steps, from 0</source>
        <extracomment>of one: the edit {edit} changes nothing: the run has {n:,} step, from 0</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/record.py"/>
        <source>{output}: {n:,} steps of {name}, edited</source>
        <extracomment>of one: {output}: {n:,} step of {name}, edited</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/record.py"/>
        <source>{output}: {n:,} steps of {name}</source>
        <extracomment>of one: {output}: {n:,} step of {name}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/record.py"/>
        <source>{output}: {n:,} steps of {name}, edited, {size:.1f} MB</source>
        <extracomment>of one: {output}: {n:,} step of {name}, edited, {size:.1f} MB</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/record.py"/>
        <source>{output}: {n:,} steps of {name}, {size:.1f} MB</source>
        <extracomment>of one: {output}: {n:,} step of {name}, {size:.1f} MB</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/cli/translate.py"/>
        <source>{code!r} is not the code of a language, as fr, pt_BR or zh_CN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/translate.py"/>
        <location filename="engines/memory/store/sqlitefile.py"/>
        <location filename="gui/state/drafting.py"/>
        <source>{path} cannot be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/translate.py"/>
        <source>{name} was not made: Qt's lrelease is not here. The .ts file alone is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/translate.py"/>
        <source>{name} was not made: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/translate.py"/>
        <source>{path}: {count:,} templates of {words:,} words, {done:,} translated, {left:,} not yet, {gone:,} said no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/translate.py"/>
        <source>left out: {template!r}: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/translate.py"/>
        <source>and {n:,} more</source>
        <extracomment>of one: and {n:,} more</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/cli/translate_arguments.py"/>
        <source>write or update the file by which the program speaks another language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/translate_arguments.py"/>
        <source>  The file is Qt's own: edit it with Qt Linguist or as text. One in the folder `languages` beside your settings is offered
  under View &gt; Language at the next start. Translations are kept; what is said no more is marked, at the end.

examples:
  python main.py translate fr
  python main.py translate zh_CN --split parts --merge part-1.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/translate_arguments.py"/>
        <source>Write or update the file by which the program speaks another language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/translate_arguments.py"/>
        <source>the language, as fr, pt_BR or zh_CN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/translate_arguments.py"/>
        <source>the .ts file (default: the one there is, or one beside your settings)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/translate_arguments.py"/>
        <source>take over the translations in a list that --split wrote; may be given several times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/translate_arguments.py"/>
        <source>write what is not translated as lists, for several people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/cli/translate_arguments.py"/>
        <source>templates in one list (default: 250)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>an edit is an object with {known}, not {data}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>expected the name of an axis, as in [3; key 12], at {said} of the part [{part}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>expected places such as 17,20:24 or * at {said} of the part [{part}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>{said} are no places: they go up, as in 40:60, and the second is not among them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>{said} are no steps: they go up, as in 40:60, and the second is not among them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>an edit names a signal such as layer0.hidden, not {signal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>the part of {signal} must be a text such as 17,20:24, not {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>what is done to {signal} must be one of {done}, not {operation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>the first step of the edit of {signal} must be a whole number from 0, not {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>the seed of the edit of {signal} must be a whole number from 0, not {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>the end of the edit of {signal} must be a whole number from 0, not {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>the edit of {signal} ends at step {stop}, before it begins at {start}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>only noise has a seed, and {signal} is {operation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>what {signal} keeps holds for the whole text and all its entries: leave out the part and the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>a token can only be another one, as in {example}, not {operation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>a slot can be cut or hold another text, as in {example}, not {operation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>what is cut has no value: {signal} has {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>expected a text in quotes, as in {example}, not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>expected a recording to take {signal} from, not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>expected a finite number for {signal}, not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>the noise of {signal} has a standard deviation from 0 up, not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>the place of a token is in brackets, and only there, as in token[12] = "Paris"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>{name} is of {axes}: it has no {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>[{part}] says twice which {axes} of {name} are meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>{name} has {size} {axes}, from 0: there is no {axis} {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>in {signal} only layer* and hop* stand for several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>only keys, cache entries and slots can be cut: {name} can be set to 0 instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>only a cache keeps some of its entries, as layer*.cache = keep last 64: not {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>an entry of the cache can only be cut: edit {layer}key or value instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>{name} is not in recordings, so none can be taken from one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>{name} lies in {low:g} to {high:g}: it cannot be set to {value:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>{name} can only be set to 0, so that nothing is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>this model keeps its cache itself: {signal} cannot be bounded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>it is said twice what {name} keeps: {edit} is one too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>this model looks {context:,} tokens back: its cache cannot keep {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>this model has no attention: there is no {signal} to edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>this model keeps no cache, it encodes the text anew at every step: cut keys of {signal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>this model has no memory of slots: there is no memory.slot to edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>{signal} holds numbers of tokens or entries: edit {token}[12] = "Paris" or {slot} instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>there is no {signal} to edit in this model; near: {near}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>there is no {signal} to edit in this model; there are {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edits.py"/>
        <source>a run takes at most {most:,} edits, not {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edits.py"/>
        <source>{edit} touches nothing: no step looks at a token that comes after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edits.py"/>
        <source>{recording}, which {signal} is to be taken from, is not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edits.py"/>
        <source>{recording} has no {signal} to be taken from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edits.py"/>
        <source>{signal} is {others} in {recording}, and {own} here: it cannot be taken from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edits.py"/>
        <source>{recording} reads nothing at the place in the text that step {at} reads here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edits.py"/>
        <source>{text} is not in the vocabulary of this model, and {signal} takes one of its tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edits.py"/>
        <source>{text} is {count} tokens of this model ({pieces}), and {signal} takes one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edits.py"/>
        <source>{missing} is not in the vocabulary of this model, so no slot can hold it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>an edit is a short text such as layer0.hidden[*] *= 0 @ 12, not {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>edits are given as a list such as ["layer0.hidden *= 0 @ 12"], not as {given}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>a signal such as layer0.hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>] after the part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>[ or =, *=, += or ~=</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>=, *=, += or ~=</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>what is kept, as last 64 or first 4 last 60</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <location filename="engines/option.py"/>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>a number, "a token", cut, keep or from FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>a seed such as 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>@ and steps such as 40:60, or the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>steps such as 12, 40:60 or 30:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>a text that ends with "</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>{said} is not a text as JSON has it: write \\ for a backslash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>the name of a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>expected {what} at the end of the edit {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>expected {what} at {rest}, character {place} of the edit {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/engine.py"/>
        <source>token {token} is not in the vocabulary of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/engine.py"/>
        <source>the model's weights have no tensor named {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/engine.py"/>
        <source>the tensor {name} is {shape}, but the card's sizes need {needed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/engine.py"/>
        <source>the tensor {name} holds values that are not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/arrays.py"/>
        <source>it has groups in groups without end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/arrays.py"/>
        <source>it holds a link to elsewhere: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/arrays.py"/>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>it keeps the numbers of {name} in another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/arrays.py"/>
        <source>it holds more arrays than any model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/arrays.py"/>
        <source>the array {name} claims more numbers than the file holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/arrays.py"/>
        <source>{name} in it would become {size:,.0f} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/atomic.py"/>
        <location filename="engines/memory/store/beside.py"/>
        <source>it is {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/atomic.py"/>
        <source>it may not be changed (it is read-only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/destination.py"/>
        <source>{path} cannot be written: it takes about {needed:,.1f} MB, and its disk has room for {room:,.1f} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/destination.py"/>
        <source>{path} is a store of memories, or belongs to one: name another file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/destination.py"/>
        <source>{path} is where the settings are kept: name another file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/destination.py"/>
        <source>{path} is in the folder of a model: name a place outside of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/destination.py"/>
        <source>{path} is what is read here: name another file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/destination.py"/>
        <source>there is no such folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/destination.py"/>
        <location filename="engines/voice.py"/>
        <source>the name is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/destination.py"/>
        <source>{path} cannot be written: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/folders.py"/>
        <source>this user has no home folder: set HOME or XDG_DATA_HOME to one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>it is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>its header is damaged, or the file ends within it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>the tensor {name} is of the unknown type {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>the tensor {name} has rows that are not whole blocks of {each} numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>the file ends before the tensor {name} does: was it downloaded to its end?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>the tensor {name} holds {kind}, which cannot be made floats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>it does not begin as a GGUF file does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>it is a GGUF file of version {version}, and those of 2 and 3 can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>its header claims {n:,} tensors or entries, more than any model has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>the tensor {name} has {axes} axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>the tensor {name} has the shape {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>its alignment is {alignment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>its header holds a value of the unknown type {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>its header claims a list of {n:,} values, more than any vocabulary has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/npyfile.py"/>
        <source>{path} holds an array of {shape}: rows of numbers are an array of two dimensions, steps and columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/npyfile.py"/>
        <source>{path} holds {rows:,} rows of {columns:,} numbers, and {most:,} numbers are the most that can be read as one text: save a part of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/npyfile.py"/>
        <source>{path} holds {value} in row {row:,}, column {column:,} from 0, which is not a finite number of 32 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/npyfile.py"/>
        <source>{path} is a damaged NumPy file: its header cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/npyfile.py"/>
        <source>{path} holds {kind}, not numbers: save the array as float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/npyfile.py"/>
        <source>Python objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/npyfile.py"/>
        <source>{path} is a damaged NumPy file: it has {bytes:,} bytes of numbers, and its header needs {needed:,.0f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/npyfile.py"/>
        <source>{path} holds an array without numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/pickled.py"/>
        <source>its list of tensors has no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/pickled.py"/>
        <source>its list of tensors is not as PyTorch writes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/pickled.py"/>
        <source>a tensor of it reaches beyond its numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/regular.py"/>
        <source>a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/regular.py"/>
        <source>a pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/regular.py"/>
        <source>a socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/regular.py"/>
        <source>a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/regular.py"/>
        <source>something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/regular.py"/>
        <source>it is larger than {limit:,.0f} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/regular.py"/>
        <source>it is not a file but {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/tables.py"/>
        <source>a CSV file of {cells:,} numbers is too large: choose a stretch of the run (--from and --to), or .npz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/tensors.py"/>
        <source>its description takes {count:,} bytes, and a reader accepts {most:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/tensors.py"/>
        <source>the tensor {name} holds {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/tensors.py"/>
        <source>the tensor {name} holds {kind}, not whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/tensors.py"/>
        <source>the tensor {name} holds numbers that are too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/tensors.py"/>
        <source>the tensor {name} is not a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/tensors.py"/>
        <source>another program has changed the file since it was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/tensors.py"/>
        <source>the tensor {name} ends before its last number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/tensors.py"/>
        <source>floats of 8 bits or fewer ({dtype})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/tensors.py"/>
        <source>whole numbers ({dtype})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/tensors.py"/>
        <source>numbers of the kind {dtype}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Chinese text in GBK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Chinese text in GB18030</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Chinese text in Big5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Japanese text in Shift-JIS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Japanese text in Shift-JIS as Windows has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Japanese text in EUC-JP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Korean text in EUC-KR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Korean text in EUC-KR as Windows has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>text in UTF-16, little-endian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>text in UTF-16, big-endian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>text in UTF-32, little-endian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>text in UTF-32, big-endian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Western European text in CP1252</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Central European text in CP1250</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Cyrillic text in CP1251</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Cyrillic text in KOI8-R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Greek text in CP1253</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>{said}: add --encoding {encoding}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>{said}, nor is it a text in another encoding that we can tell: if it is one, add --encoding and its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>{path} begins with the mark of {marked}, but is damaged: it is no text in that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>{path} is not {encoding} (byte {byte})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>{path} is not {encoding}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>{said}; it reads as {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>{path} is not UTF-8 (byte {byte} is 0); it reads as {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <location filename="engines/memory/store/lines.py"/>
        <location filename="engines/verify/outputs.py"/>
        <source>there is no file {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <location filename="engines/languages/updating.py"/>
        <location filename="engines/lessons/lessonfile.py"/>
        <location filename="engines/memory/store/lines.py"/>
        <location filename="engines/models/cardfile.py"/>
        <location filename="gui/state/drafting.py"/>
        <source>{path} cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>{path} is larger than {most} MB, which is more than can be read as one text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>--encoding is that of a file: give the file with --file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>there is no text encoding named {encoding!r}: take one such as gbk, big5, shift_jis, cp1252 or utf-16-le</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/tomltext.py"/>
        <source>it is not valid TOML: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/tomltext.py"/>
        <source>it has more than {outside:,} characters outside texts, or more than {lines:,} lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/tomltext.py"/>
        <source>it has a number or a key of more than {most} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/tomltext.py"/>
        <source>it has a key of more than {parts} parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/tomltext.py"/>
        <source>it has more than {depth} brackets in one another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/tomltext.py"/>
        <source>{name} is a whole number beyond 64 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/tomltext.py"/>
        <source>{name} is a number that is not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/tomltext.py"/>
        <source>{name} is a {kind}, which stands nowhere in such a file: write it as a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/tomltext.py"/>
        <source>it has more than {depth} tables and lists in one another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/torchfile.py"/>
        <source>the tensor {name} holds {kind}, not floats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/torchfile.py"/>
        <source>the numbers of the tensor {name} are not all in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/torchfile.py"/>
        <source>it has no list of tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/torchfile.py"/>
        <source>it is compressed, which PyTorch never does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/torchfile.py"/>
        <source>its list of tensors is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/files/torchfile.py"/>
        <source>it was written by a version or on a machine whose files cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/given.py"/>
        <source>{what} must be a whole number of {low} or more, not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/given.py"/>
        <source>{what} must be a whole number from {low} to {high}, not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/given.py"/>
        <source>{what} must be {said}, not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/given.py"/>
        <source>a number of more digits than can be shown ({kind})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/keeping.py"/>
        <source>the first {first} and the last {last:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/keeping.py"/>
        <source>the {attended:,} most attended and the last {last:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/keeping.py"/>
        <source>the last {n:,} tokens</source>
        <extracomment>of one: the last token</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/keeping.py"/>
        <source>expected what the cache keeps, as last 64, first 4 last 60 or attended 32 last 32, not {written}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/keeping.py"/>
        <source>a cache keeps at least the newest token, and at most {most:,}: {written} is out of these bounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>fields of argparse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>markup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>places that words point at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>options of the command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>its braces cannot be read: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>it lacks {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>it has {fields}, which the template has not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>{field} cannot be written as {format}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>it has not the same {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>it needs one letter to choose it by, as in “文件(&amp;F)”, where the template has one, and else none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>it must begin and end with a space where the template does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/languages/tsfile.py"/>
        <location filename="gui/languages.py"/>
        <source>the language file {name} cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/languages/tsfile.py"/>
        <source>it declares entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/languages/tsfile.py"/>
        <source>it is no TS file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/languages/tsfile.py"/>
        <source>the language file {name} is damaged: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/languages/updating.py"/>
        <source>it has {forms} forms, and the language {wanted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/languages/updating.py"/>
        <source>a translation must be a text, or a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/languages/updating.py"/>
        <source>{path} is no list of translations: {error!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/catalogue.py"/>
        <source>there is no lesson {name}; there are {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/checking.py"/>
        <source>the number that is asked for is {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/checking.py"/>
        <source>{model} has no {place}: there are {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/checking.py"/>
        <source>the task is done before anything has been done: {goal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/checking.py"/>
        <source>the task has no solution by which it could be proved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/checking.py"/>
        <source>the task, by its solution: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>a claim of more than {most} characters is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>{claim} is no formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>{claim} is a value, not something that holds or does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>{n} values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>{part} is nothing that a claim can say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>there is no function {name}: there are {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>{claim} has too much within one another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>{claim} cannot be worked out: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>{claim} says something that is not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>{claim} compares many values: say which, or their mean, max or min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>{claim} calls something that is no function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>{claim} has a dot after something that has no parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>there is no track {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{path} is no lesson: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <location filename="engines/models/cardfile.py"/>
        <source>{path} cannot be read: it is not in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{path}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>a lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>a lesson has at least one cue, each under a line [[cue]]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>a lesson has at most {most} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>a lesson needs a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>a cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>the first cue needs a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{names} is lit, but not among the panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be a short text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be a text, or one for each language: {{ en = "…", zh_CN = "…" }}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} has {code}, which is no code of a language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be a text of at most {most:,} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be a list of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be a number from {low:g} to {high:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be a number or a formula in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be two steps, as [0, 40], or "fit"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>a focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} holds whole numbers, and pinned a list of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be up to three tables, as {{ model = "rnn-recall" }}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>a track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <location filename="gui/state/sceneparts.py"/>
        <source>a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be a list of up to {most} answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>a question needs what it asks, and either two or more answers or a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be the number of an answer, from 1 to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be a list of formulas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>a claim is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>a task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>a task needs what is to do, and the formula of its goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>a solution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{what} has no {name}: it has {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{path}, line {line}: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/quantities.py"/>
        <source>there is no function {name} of a track with these values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/quantities.py"/>
        <source>“{text}” stands in the text {count} times, not {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/quantities.py"/>
        <source>“{text}” has not been read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/quantities.py"/>
        <source>“{text}” is no single token of {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/quantities.py"/>
        <source>{model} gives no answers that are right or wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/quantities.py"/>
        <source>of {count:,} steps, attention is asked for a step at a time: {name}[12, 0]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/quantities.py"/>
        <source>no analysis can be asked here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/quantities.py"/>
        <source>{question} has no column {name}: it has {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/quantities.py"/>
        <source>{question} has no row like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/quantities.py"/>
        <source>{name} is no attention of a layer, as layer0.attention is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/writing.py"/>
        <source>{path} cannot be rewritten here: its cues do not each begin with a line [[cue]]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/writing.py"/>
        <source>a lesson has at least one cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/lessons/writing.py"/>
        <source>{path} cannot be rewritten here: a cue of it stands in several places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/cache.py"/>
        <source>this model predicts no next token: there is nothing for a memory to add to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/cache.py"/>
        <source>the entries of this memory were written by a model with states of another width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/cache.py"/>
        <source>the entries of this memory were written by a model with another vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/cache.py"/>
        <source>there is no memory named {name} in the store: nothing is recalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/cache.py"/>
        <source>the memory {name} was written by {model}: {reader} cannot read it, for its states mean other things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/remember.py"/>
        <source>there is nothing to remember yet: the text has less than two tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/remember.py"/>
        <source>{name} predicts no next token: there is nothing to remember of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/remember.py"/>
        <source>nothing can be remembered: {path} cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/remember.py"/>
        <source>the memory {name} is of {model}, whose states mean other things than those of {reader}: name another memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/beside.py"/>
        <source>a name cannot have a NUL in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/beside.py"/>
        <location filename="engines/memory/store/sqlitefile.py"/>
        <source>{path} cannot be opened: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/beside.py"/>
        <source>{path} is a folder, not a store of memories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/beside.py"/>
        <source>{path} is not a file but {kind}, so it cannot be a store of memories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/beside.py"/>
        <source>Mnemoscope writes none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/beside.py"/>
        <source>it is a link to another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/beside.py"/>
        <source>it is another file as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/beside.py"/>
        <source>it names another file, which would be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/beside.py"/>
        <source>it would make the file larger than it ever was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/beside.py"/>
        <source>{beside} does not belong to this store: {why}; nothing was opened: `python main.py memory recover` sets it aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its text is not a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its value is not a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its label is not a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its text has {count:,} characters, and at most {most:,} are stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its value has {count:,} characters, and at most {most:,} are stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its label has {count:,} characters, and at most {most:,} are stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its token is not a whole number from 0 to {most:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its id is not a whole number from 0 to {most:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its width is not a whole number from 0 to {most:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its key is not a list of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its key has {size:,} numbers, and the keys of this memory have {width:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its key has a number that is not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>entry {place} cannot be stored: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>a text in it is not a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its time is not one that ISO 8601 can tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>the name of a memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>{what} must be a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>{what} must not be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>{what} must not be longer than {most} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>{what} must be one line without control characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>the width of a memory must be a whole number from 1 to {most:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its reads are not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its reads are not a number from 0 up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>it is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>line {number} of {path} is not one of a memory: {said}; nothing was stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>{path} is empty; nothing was stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>{path} says it has {count:,} entries, but has {rows:,}; nothing was stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>line {number} of {path} is longer than {most} MB; nothing was stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>line {number} of {path} is not a text in UTF-8; nothing was stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>it is not JSON at character {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>it is not a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>it has a number that is not finite ({constant})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>it does not describe a memory of Mnemoscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>it does not say which format it has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>it was made by a newer Mnemoscope (format {version})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>it does not say how many entries there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>the name of its model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>it has no {needed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>its key is not a whole number of float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>its key has a number that is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>its key is neither base64 nor a list of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/memories.py"/>
        <source>the name of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/memories.py"/>
        <source>the entries cannot be labelled: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/memories.py"/>
        <source>there are no entries: there is no file {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/memories.py"/>
        <source>there is no entry {id}; nothing was labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/memories.py"/>
        <source>how much an entry was read must be a number from 0 up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/memories.py"/>
        <source>there is no memory named {name!r} in {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/memories.py"/>
        <source>there is already a memory named {name!r}: choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/memories.py"/>
        <source>its key or its reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/memories.py"/>
        <source>its checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/nearest.py"/>
        <source>the keys must have two axes, not {ndim}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/nearest.py"/>
        <source>the query has the shape {shape}, and keys have {width} numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/recovery.py"/>
        <source>nothing is damaged: {entries} in {memories}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/recovery.py"/>
        <source>kept {entries} in {memories}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/memory/store/recovery.py"/>
        <source>{n:,} of these memories are under names that may be altered</source>
        <extracomment>of one: {n:,} of these memories is under a name that may be altered</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/memory/store/recovery.py"/>
        <source>{n:,} could not be read or were altered and are left out</source>
        <extracomment>of one: {n:,} could not be read or was altered and is left out</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/memory/store/recovery.py"/>
        <source>written by an older version without checksums, some may be altered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/recovery.py"/>
        <source>the damaged file is now {aside}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/memory/store/recovery.py"/>
        <source>{n:,} memories</source>
        <extracomment>of one: {n:,} memory</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/memory/store/recovery.py"/>
        <source>there is nothing to recover: there is no file {given}, or it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/recovery.py"/>
        <source>{given} cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/recovery.py"/>
        <source>there is not enough memory to recover {given}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/recovery.py"/>
        <source>nothing in {given} can be read as a memory; it was left as it is: move it away to begin anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/recovery.py"/>
        <source>{given} cannot be recovered: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/recovery.py"/>
        <source>its two halves do not belong together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/recovery.py"/>
        <source>a part of it is of another kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/refusals.py"/>
        <source>{path} is damaged; nothing was changed: `python main.py memory recover` keeps what can still be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/refusals.py"/>
        <source>there is not enough memory to use {path}; nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/refusals.py"/>
        <source>there is no room left for {path}, or its disk fails; what was stored before is still there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/refusals.py"/>
        <source>{path} is in use by another window or program; nothing was changed: try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/refusals.py"/>
        <source>{path} cannot be opened or written: look at its folder and its permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/refusals.py"/>
        <source>{path} cannot be used as a store of memories: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/sqlitefile.py"/>
        <source>{path} was made by a newer Mnemoscope (format {version}); nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/sqlitefile.py"/>
        <source>{path} is not a store of Mnemoscope's memories; nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/memory/store/tables.py"/>
        <source>a row of {table} is none: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/answers.py"/>
        <source>what is right {where} must be one of {right}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/answers.py"/>
        <location filename="engines/models/card.py"/>
        <source>its table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/answers.py"/>
        <source>the card's answers: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/answers.py"/>
        <source>after “{token}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/answers.py"/>
        <source>in the second copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/answers.py"/>
        <source>at question marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/answers.py"/>
        <source>at the end of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/answers.py"/>
        <source>from the first b of a line on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/answers.py"/>
        <source>everywhere; right is whatever may follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/answers.py"/>
        <source>everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/answers.py"/>
        <source>the card's examples are not what a card has there: texts, or tables with a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/card.py"/>
        <source>{count:.2f} M parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/card.py"/>
        <location filename="gui/export/web/about.py"/>
        <location filename="gui/frame/topbar.py"/>
        <source>{n:,} parameters</source>
        <extracomment>of one: {n:,} parameter</extracomment>
        <translation>
            <numerusform>{n:,} 个参数</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/models/card.py"/>
        <source>the card does not say the model's {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/card.py"/>
        <location filename="engines/models/opening.py"/>
        <source>the card's {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/card.py"/>
        <source>the card's {key} is not what a card has there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/card.py"/>
        <source>the card cannot be kept: {refused}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/card.py"/>
        <source>the card's scales must be numbers above 0, and finite: from 1e-30 to 1e30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/card.py"/>
        <source>the card's focus must be a layer, a head or a unit by number, from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/card.py"/>
        <source>the {key} of the card's focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/card.py"/>
        <source>the card's sampling: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/card.py"/>
        <source>{folder} is not a model: it has no card.toml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/cardfile.py"/>
        <source>{path} is no card: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/elsewhere.py"/>
        <source>the card of {name} does not say in which package its weights are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/elsewhere.py"/>
        <source>the card of {name} names a file outside of the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/elsewhere.py"/>
        <source>{title} is not installed. To get it: {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a link to {target}, which is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>there is no file {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <location filename="engines/models/importers/vocabularyfile.py"/>
        <source>{name} cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a device or a pipe, not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a folder that cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a model's folder: read with it by `python main.py --model {path}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a Hugging Face model ({kind}): read with it by `python main.py --model {path}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a folder without card.toml, which a model needs beside weights.safetensors (see {guide}); it has {weights}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is an empty folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a folder without card.toml, so not a model; it holds {held} (how to write a model: {guide})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a GGUF model of {tensors} tensors: read with it by `python main.py --model {name}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is an HDF5 file, as Keras writes its weights: see what is in it by `python main.py import {path}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a NumPy array: let a model that reads rows of numbers read it, as by `python main.py --model lstm-adding --file {name}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a pickle, which could run anything when it is opened: load it where you trust it, and save its tensors as safetensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a model's card: open its folder, `--model {folder}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is none of the files that can be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a text, as it seems: let a model read it by `python main.py --file {path}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} begins as a zip, as PyTorch, Keras and numpy write, but is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a Keras model: see what is in it by `python main.py import {path}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a NumPy archive of {n} arrays ({arrays}): see what is in them by `python main.py import {path}`</source>
        <extracomment>of one: {name} is a NumPy archive of {n} array ({arrays}): see what is in it by `python main.py import {path}`</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a zip archive, and none of the files that can be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a PyTorch file whose contents cannot be told without running it; see {guide}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a PyTorch file of a whole {of_class}, not of its weights alone, so opening it would run its code: save its state_dict() instead; it holds {tensors}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a PyTorch file and holds {tensors}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a damaged safetensors file: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a recording, not a model: open it by `python main.py {path}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a recording that another program wrote: open it by `python main.py {path}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} holds {tensors}: open its folder, `--model {folder}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} holds {tensors} and no card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/base.py"/>
        <source>{name} reads at most {limit:,} tokens: take a shorter text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/card.py"/>
        <location filename="engines/models/importers/assembling.py"/>
        <location filename="engines/models/importers/gguf.py"/>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>next token</source>
        <translation>下一个词元</translation>
    </message>
    <message>
        <location filename="engines/models/hub/card.py"/>
        <source>a text to a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/card.py"/>
        <source>translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/card.py"/>
        <source>classes of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/card.py"/>
        <source>states of a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/card.py"/>
        <location filename="engines/models/importers/gguf.py"/>
        <location filename="engines/models/opening.py"/>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>Language models</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <location filename="engines/models/hub/card.py"/>
        <source>{architecture} of the transformers library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/card.py"/>
        <source>its tokenizer.json frames texts in a way that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/converting.py"/>
        <source>{name} has no tokenizer.json, by which a text is cut into its tokens: save it with AutoTokenizer.from_pretrained(…).save_pretrained(…)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/converting.py"/>
        <source>{name} has no tokenizer.json, and its {file} is read by packages that are not installed: pip install sentencepiece protobuf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/converting.py"/>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: {file} cannot be read: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/converting.py"/>
        <source>{name} has no tokenizer.json, and the transformers library makes none of what is there: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/converting.py"/>
        <source>{name} has no tokenizer.json, and of a {kind} the transformers library does not read {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/decoder.py"/>
        <source>{name} predicts {count:,} tokens, but its vocabulary has {vocab:,}: one of the two is not of this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/encoder.py"/>
        <source>{name} hides tokens from one another after {n} of them: take a shorter text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: its config.json does not say its model_type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: {count:,} layers are more than we open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: its weights are quantised, which cannot be read here: take those in F32, F16 or BF16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: its index does not say where its tensors are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: its index names {n:,} files of weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name} has a config.json, but no weights: model.safetensors is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: the index names {file!r}, which is no file of this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: {file} is missing; was the download complete?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: {file} is a link to a file outside of the folder, which is not followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: {file} is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: {file} is no plain list of tensors, and opening it might run anything: take the model's safetensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: the tensor {tensor} holds {dtype}, not F32, F16 or BF16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: the tensor {tensor} holds values that are not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: {file} is not whole: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>it is not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: {file} is not a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/joining.py"/>
        <source>{summary} It has no place for these tensors of the file: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/joining.py"/>
        <source>{name} cannot be seen while it reads: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/joining.py"/>
        <source>{summary} Up to {end} the text is the source; what follows is the target, which the decoder reads. Heads {first} to {last} of a layer look from the target at the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/joining.py"/>
        <source>{name} has no row in its table of embeddings for each token of its vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/joining.py"/>
        <source>{name} neither calls the attention function of the library nor hands out its attention or its states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/library.py"/>
        <source>Hugging Face models are read with packages that are not installed ({lacking}): pip install "mnemoscope[huggingface]"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/library.py"/>
        <source>{name}: the transformers library cannot open it: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/library.py"/>
        <source>{name} is opened by code of its own ({kind}), which is never run here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/library.py"/>
        <source>{name} is of the architecture {kind}, which this version of the transformers library does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/library.py"/>
        <source>{name}: its config.json cannot be used: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/library.py"/>
        <source>{name} is a {architecture}, and of this architecture these are opened: {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/library.py"/>
        <source>{name} is a {kind}, which is no model of sequences of tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/library.py"/>
        <source>{name}: its config.json describes a model of {count:.1e} parameters, and its weights are {there:.1e}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/library.py"/>
        <source>{name}: {architecture} needs tensors that its weights have not, or in another shape: {tensors}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/pair.py"/>
        <source>{name} is an encoder and a decoder that do not look as those do that can be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/pair.py"/>
        <source>{name} has an encoder and a decoder of different widths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/proof.py"/>
        <source>{name} cannot be shown as it is: what is seen of it differs from what the library gives by {figure:.1g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/proof.py"/>
        <source>the first {n} tokens of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/proof.py"/>
        <source>{n} tokens at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/proof.py"/>
        <source>largest difference from the transformers library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/hub/proof.py"/>
        <source>differs from transformers by {figure:.1g} at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>which of several recurrent networks, by its name in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <location filename="gui/dialogs/importing.py"/>
        <source>Vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>a file of the tokens in the order of their rows: one a line, one a character, or JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>Tokens are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>what those tokens are; a lexicon is of words in writing without spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>States pass through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>what the states of a simple RNN pass through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>The read-out reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>of both directions, where each of them ends or the newest token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>the tensor of the embedding, by its name in the file; - for none: the network reads rows of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>the tensor of the read-out, by its name in the file; - for none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>the names of a classifier's classes, with commas between, or a file of them, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>a .npy file of the scores from class to class, of a tagger with a conditional random field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>of a network that reads rows of numbers: the names of their columns, with commas between, or a file of them, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>what is taken from each column before the network reads it, with commas between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>what each column is then divided by, with commas between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <location filename="engines/models/opening.py"/>
        <source>Models of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>{file} holds no recurrent network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>{file} has no network {name}; there are {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/importers/assembling.py"/>
        <source>{file} holds {n} recurrent networks, of which one can be shown at a time: choose by --network, or in the window; there are {known}</source>
        <extracomment>of one: {file} holds {n} recurrent network: {known}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>{network} in {file} cannot be shown: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>{file} has no matrix named {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>{file} holds {network} and no embedding of {input} numbers a token: it reads rows of numbers, and no vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>the embedding or the read-out that is asked for has not the sizes of {network}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>its embedding is taken to be {name}, and {other} would fit as well: --embedding says which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>its read-out {name} says {count:,} things that are not its tokens, and is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>it has no read-out that can be used: its states are shown, and it predicts nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>its read-out is its embedding, of which the file says only the bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/importers/assembling.py"/>
        <source>the file also holds {names}, which are no part of the model</source>
        <extracomment>of one: the file also holds {names}, which is no part of the model</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/importers/assembling.py"/>
        <source>it has no embedding: it reads rows of {n} numbers</source>
        <extracomment>of one: it has no embedding: it reads rows of {n} number</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>its vocabulary is not in the file: its tokens are read by their numbers, as 12 7 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>only a network of both directions whose read-out reads each token can have a chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>{file} cannot be read: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>{file} is {shape}, where ({classes}, {classes}) is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <location filename="engines/nouns.py"/>
        <source>classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <location filename="engines/models/importers/checkpoint.py"/>
        <source>{file} cannot be opened: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>From {file} ({maker}): {network}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>{given} names of classes are given, but the model has {classes}, each with a name of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <location filename="engines/nouns.py"/>
        <source>class {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>{name}: {network}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>embedding: {name}, {rows:,} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>read-out: {name}, of {says:,} classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/importers/assembling.py"/>
        <source>read-out: {name}, of {n:,} numbers</source>
        <extracomment>of one: read-out: {name}, of {n:,} number</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>read-out: {name}, of {says:,} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/checkpoint.py"/>
        <source>{file} is none of the files of weights that can be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/checkpoint.py"/>
        <source>{file} is a PyTorch file that names {of_class}, which is more than weights: opening it would run somebody's code, and nothing of it was run. Save the module's state_dict() instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/importers/found.py"/>
        <source>a bidirectional {cell} of {n} layers (input {input}, hidden {hidden})</source>
        <extracomment>of one: a bidirectional {cell} of {n} layer (input {input}, hidden {hidden})</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/importers/found.py"/>
        <source>an {cell} of {n} layers (input {input}, hidden {hidden})</source>
        <extracomment>of one: an {cell} of {n} layer (input {input}, hidden {hidden})</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/importers/found.py"/>
        <source>a {cell} of {n} layers (input {input}, hidden {hidden})</source>
        <extracomment>of one: a {cell} of {n} layer (input {input}, hidden {hidden})</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/models/importers/found.py"/>
        <source>{network}, projected to {projection}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/found.py"/>
        <source>{network}, without biases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/found.py"/>
        <source>only an LSTM can have a projection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/found.py"/>
        <source>it has {layers} layers, and at most 16 can be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/found.py"/>
        <source>its tensor {name} is not in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/found.py"/>
        <source>its tensor {name} is {shape} where {needed} is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/gguf.py"/>
        <source>{path} is read with two packages that are not installed: pip install "mnemoscope[llm]"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/gguf.py"/>
        <source>{path} cannot be opened: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/gguf.py"/>
        <source>{path} is a GGUF model of the architecture {kind}, which is not shaped as those that can be opened: {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/gguf.py"/>
        <source>{path} does not say its {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/gguf.py"/>
        <source>{path} rotates a part of each head only, which cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/gguf.py"/>
        <source>{path} stretches its positions ({scaling}), which cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/gguf.py"/>
        <source>{path} has a tensor that its architecture has no place for: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/gguf.py"/>
        <source>{path} does not say how pieces are joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/gguf.py"/>
        <source>{path} holds no vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/gguf.py"/>
        <source>{path} has a vocabulary of the kind {model}, split as {split}, which cannot be read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/keras.py"/>
        <source>{file} is read with a package that is not installed: pip install "mnemoscope[keras]"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/keras.py"/>
        <source>{layers} are shown as one network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/keras.py"/>
        <source>its gates pass through {gates} and its states through {states}, where sigmoid and tanh are due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/keras.py"/>
        <source>its states pass through {states}, where tanh or relu are due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/keras.py"/>
        <source>it reads backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/keras.py"/>
        <source>it mixes its directions ({how}) instead of putting them side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/numbers.py"/>
        <source>{given} names of columns are given, but a row has {inputs} numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/numbers.py"/>
        <source>--{option} takes numbers with commas between, one for each column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>{file} is read with a package that is not installed: pip install "mnemoscope[onnx]"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>it is larger than an ONNX file can be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>it is damaged, or no ONNX file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>it has {count:,} nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>the tensor {name} claims more numbers than the file holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>its weights are not constants of the file, or have not the shapes that are due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>it reads backward only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>it has the batch first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>it clips its gates, couples them or looks at its cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>its gates and states pass through {functions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>it begins from a state that is not 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/source.py"/>
        <source>it is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/template.py"/>
        <source>There is no chat: its template is rendered by the package jinja2: pip install "mnemoscope[llm]"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/template.py"/>
        <source>There is no chat: the chat template of this model cannot be rendered, or takes too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/template.py"/>
        <source>There is no chat: the chat template of this model writes turns in a way that cannot be taken apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/vocabularyfile.py"/>
        <source>{name} lists no tokens: it is not in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/vocabularyfile.py"/>
        <source>{name} lists {found:,} tokens, one a line, or {characters:,} characters, but the embedding has {rows:,} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/vocabularyfile.py"/>
        <source>the names of classes in {name} cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/vocabularyfile.py"/>
        <source>its embedding has {rows:,} rows, more than any vocabulary that can be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/vocabularyfile.py"/>
        <source>it lists {count:,} tokens, more than can be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/vocabularyfile.py"/>
        <source>most of its tokens are no single characters: say that they are words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/vocabularyfile.py"/>
        <source>{name} is no JSON that can be read: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/vocabularyfile.py"/>
        <source>{name} lists no tokens: a list of texts, or a number for each text, is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/importers/vocabularyfile.py"/>
        <source>{name} lists {found:,} tokens, but the embedding has {rows:,} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/lookalike.py"/>
        <source>a Llama-shaped Transformer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/lookalike.py"/>
        <source>GPT-2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/lookalike.py"/>
        <source>GPT-NeoX, BLOOM or Falcon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/lookalike.py"/>
        <source>BERT or one of its family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/lookalike.py"/>
        <source>torch.nn.TransformerEncoder or a decoder of its kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/lookalike.py"/>
        <source>Mamba</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/lookalike.py"/>
        <source>no tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/lookalike.py"/>
        <source>the weights of our transformer or encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/lookalike.py"/>
        <source>{n} tensors that look like {family}</source>
        <extracomment>of one: {n} tensor that looks like {family}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/lookalike.py"/>
        <source>{n} tensors: {tensors}</source>
        <extracomment>of one: {n} tensor: {tensors}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/models/lookalike.py"/>
        <source>put it as weights.safetensors beside a card.toml (see {guide})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/lookalike.py"/>
        <source>read with it by `python main.py --model {path}`, or see `python main.py import {path}`</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/lookalike.py"/>
        <source>{n} recurrent networks</source>
        <extracomment>of one: {n} recurrent network</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/misfits.py"/>
        <source>{tensors} are tensors that the card's engine and config do not need, and nothing is left out in silence</source>
        <extracomment>of one: {tensors} is a tensor that the card's engine and config do not need, and nothing is left out in silence</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/misfits.py"/>
        <source>the model's weights have no tensors named {tensors}</source>
        <extracomment>of one: the model's weights have no tensor named {tensors}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/models/misfits.py"/>
        <source>take what is not part of the model out of the file, or choose the engine that it belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/misfits.py"/>
        <source>{said}: {mend}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/misfits.py"/>
        <source>they are those of a model with {name} above 0, but the card says {name} = {now}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/misfits.py"/>
        <source>they are those of a model with {name} = {wanted}, but the card says {name} = {now}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/misfits.py"/>
        <source>the file has weights of {n} layers, but the card says layers = {layers}</source>
        <extracomment>of one: the file has weights of {n} layer, but the card says layers = {layers}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>Reading numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>From Hugging Face, on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>your own models cannot be listed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>your own models cannot be listed: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>your own models cannot be listed: {folder} is no folder that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>left out: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>given by its name or its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>this is no model: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>there is no model named {source!r}; there are {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>{path} is not a readable safetensors file: it is {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>{folder} is not a model: it has no {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>{path} is not a readable safetensors file: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>the tensor {name} holds {kind}, which are weights only with the scales they were quantised by, and a card has none: store the weights as F32, F16 or BF16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>the tensor {name} holds {kind}: store the weights as F32, F16 or BF16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>the card's config has {key}, which this engine does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>the engine {engine} reads tokens, and the card's vocabulary is of rows of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>the card says inputs = {inputs}, so it reads rows of numbers: write kind = "rows" and their columns under [vocabulary]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>the card's vocabulary is of {columns} columns, but its config says inputs = {inputs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>the card names {classes} classes, but its config has another number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>the card asks for {needed:.1e} weights, which is more than we open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>there is not enough memory for the sizes that {name} asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/registry.py"/>
        <source>there is no engine named {name!r}; there are {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/registry.py"/>
        <source>the engine {name} of {path} cannot be loaded: {kind}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/registry.py"/>
        <source>the engine {name} should define one Engine class, but defines {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/turns.py"/>
        <source>system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/turns.py"/>
        <source>user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/turns.py"/>
        <source>assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/turns.py"/>
        <source>{name} continues texts and was not made for a chat: it comes without a chat template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/turns.py"/>
        <source>the card's turns must say what stands around those of user and assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/turns.py"/>
        <source>the card's turns must say what stands before those of user and after those of assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/turns.py"/>
        <source>the card's turns must say in a short list of texts what else ends them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/turns.py"/>
        <source>the card's turns must say with true or false whether they are lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/turns.py"/>
        <source>the card's turns: {name} must be a text of at most {most:,} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/turns.py"/>
        <source>the card's turns: {role} must be two texts, before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/models/untrained.py"/>
        <source>{summary} Its weights look as drawn at random: it seems never to have been trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <location filename="gui/panels/importance.py"/>
        <source>unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <location filename="gui/panels/halflife.py"/>
        <location filename="gui/panels/importance.py"/>
        <location filename="gui/widgets/axiswords.py"/>
        <source>units</source>
        <translation>单元</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <location filename="gui/panels/importance.py"/>
        <source>head</source>
        <translation>头</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <location filename="gui/panels/halflife.py"/>
        <location filename="gui/panels/importance.py"/>
        <source>heads</source>
        <translation>头</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <location filename="gui/panels/importance.py"/>
        <location filename="gui/widgets/timerow.py"/>
        <source>token</source>
        <translation>词元</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <location filename="engines/options.py"/>
        <location filename="engines/vocabularies/numbered.py"/>
        <location filename="gui/panels/importance.py"/>
        <location filename="gui/panels/robustness.py"/>
        <location filename="gui/state/compared.py"/>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>token {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>key {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>column {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <location filename="gui/panels/units.py"/>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>output {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <location filename="gui/panels/tokens.py"/>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>position {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <location filename="engines/options.py"/>
        <location filename="gui/panels/importance.py"/>
        <source>slots</source>
        <translation>槽</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>slot {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>place {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <location filename="engines/vocabularies/words.py"/>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>word {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <location filename="gui/commands/edits.py"/>
        <source>forget gate</source>
        <translation>遗忘门</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>input gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>output gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>update gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>reset gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <location filename="engines/spec.py"/>
        <source>candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <location filename="gui/panels/importance.py"/>
        <source>residual</source>
        <translation>残差</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <location filename="gui/panels/importance.py"/>
        <source>mlp</source>
        <translation>MLP</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <location filename="gui/panels/units.py"/>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <location filename="gui/export/web/parts.py"/>
        <location filename="gui/frame/editrow.py"/>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <location filename="gui/panels/summary.py"/>
        <source>logits</source>
        <translation>logits</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <location filename="gui/panels/units.py"/>
        <source>hidden</source>
        <translation>隐藏状态</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <location filename="gui/panels/output.py"/>
        <location filename="gui/panels/readout.py"/>
        <source>answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <location filename="gui/panels/memory.py"/>
        <source>usage</source>
        <translation>使用量</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>recalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>{role} gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/nouns.py"/>
        <source>{n:,} characters</source>
        <extracomment>of one: {n:,} character</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/nouns.py"/>
        <source>{n:,} words</source>
        <extracomment>of one: {n:,} word</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/nouns.py"/>
        <location filename="gui/export/__init__.py"/>
        <source>{n:,} rows</source>
        <extracomment>of one: {n:,} row</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/nouns.py"/>
        <source>{n:,} bytes</source>
        <extracomment>of one: {n:,} byte</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>{count:.3g} kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>{count:.3g} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>{count:,.3g} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a whole number up to {max}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a whole number of {min} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a whole number from {min} to {max}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a whole number above {min}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a whole number above {min} and up to {max}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a number up to {max}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a number of {min} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a number from {min} to {max}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a number above {min}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a number above {min} and up to {max}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>up to {max}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>of {min} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>from {min} to {max}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>above {min}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>above {min} and up to {max}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>{number} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a text that a name can have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <location filename="engines/runs/recorder.py"/>
        <location filename="gui/frame/topbar.py"/>
        <source>a text</source>
        <translation>一段文本</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a text of {min} to {max:,} characters that a name can have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a text of at most {max:,} characters that a name can have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a text of {min} to {max:,} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a text of at most {max:,} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>one of {count:,} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>{said} must be {bounds}, not {given}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>{said} must be a table, not {data}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>{said} has {key}, which is none of {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the memory's share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>Share λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the share of the memory in the prediction; 0: the model alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the memory's temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <location filename="engines/sampling.py"/>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>of the read: small takes the most similar entry alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the memory's capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>Slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>how many entries of this text are kept at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>what gives way in the memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>Gives way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>what is overwritten when all slots are in use; none: no more is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the memory's name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>Recalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>a memory in the store, written by this model in another sitting or in this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the memory's places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>At a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>how many entries of that memory are recalled at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>what the cache keeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>Keeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>of the key-value cache: everything in reach, the last tokens, the first four and the last, or half the most attended and half the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the size of the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <location filename="gui/panels/tokens.py"/>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>how many tokens the cache keeps in all, the newest included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the number of tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>how many tokens the model adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <location filename="engines/trace.py"/>
        <source>the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the layer in focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <location filename="engines/trace.py"/>
        <source>the head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the attention head in focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the unit in focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <location filename="gui/dialogs/export.py"/>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>in pixels of the screen, 96 to the inch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <location filename="gui/dialogs/export.py"/>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the DPI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <location filename="gui/dialogs/export.py"/>
        <source>DPI of pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>pixels per inch of a PNG, GIF or MP4; 96 is one to one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the rate of a film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>frames a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <location filename="gui/dialogs/export.py"/>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>how many steps of the run a GIF or MP4 shows in a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>the theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <location filename="gui/dialogs/export.py"/>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/every.py"/>
        <source>every how many calls to record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/every.py"/>
        <source>recording_every needs a torch.nn.Module, not {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/every.py"/>
        <source>{name} after {n:,} calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/librarytwin.py"/>
        <source>a model of an encoder and a decoder cannot be differentiated here: what it reads is two texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/looking.py"/>
        <source>a softmax of {heads} heads over the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/looking.py"/>
        <source>attention of {heads} heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/looking.py"/>
        <source>the attention of {place} (too large)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/looking.py"/>
        <source>the attention of {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/moduletwin.py"/>
        <source>this model says nothing that has a probability: there is nothing to be differentiated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/moduletwin.py"/>
        <source>this model carries no state from step to step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/part.py"/>
        <source>{what} (computed again it differs by {apart:.1e} from the module's own)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/proof.py"/>
        <source>{name} gave another output when it was run again (they differ by {apart:.1e}): a module that is not the same each time cannot be recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/reading.py"/>
        <source>tokens must be the text of each step, or its number from 0, in a list (of each sequence, in a list of lists), not {tokens}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/reading.py"/>
        <source>text must be what was read, in a list of {count} for as many sequences, not {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/reading.py"/>
        <source>text must be what was read, as one text, not {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/reading.py"/>
        <source>the ids that were read are not from 0 to {most:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/reading.py"/>
        <source>the text has {characters:,} characters and {words:,} words, but the module read {steps:,} steps: say by tokens what each of them read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>record_module needs a torch.nn.Module, not {module}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>{name} is compiled by TorchScript, whose layers cannot be watched: record the module it was made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>{name} has nothing that can be recorded: {left_out}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>{name} called no layer that can be recorded: recurrent ones (nn.RNN, nn.LSTM, nn.GRU and their cells), nn.MultiheadAttention, or scaled_dot_product_attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>there are tokens of {given} sequences, but the module read {batch}: give a list of tokens for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>there are {tokens} tokens, but the module read sequences of {lengths} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>every step looks at all steps, also at later ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>Not shown of this module: {left_out}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>layers beyond {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>layer{n} is {place} ({what})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>a module of PyTorch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>a module recorded from Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>largest difference to the module itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>equal to the module to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>the attention of {layer} (not of {heads} heads, as others)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/pytorch/recorded.py"/>
        <source>{n} tracks, the first: {name}, {line}</source>
        <extracomment>of one: {n} track: {name}, {line}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/pytorch/sequences.py"/>
        <source>{kind}, layer {n} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/sequences.py"/>
        <source>{said}, both directions, the backward one from the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/sequences.py"/>
        <source>layer {n} of {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/sequences.py"/>
        <source>{kind}, called at each step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/strands.py"/>
        <source>{place} (it does not give what a layer of PyTorch's gives)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/strands.py"/>
        <source>the attention of {place} (it adds keys of its own)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/strands.py"/>
        <source>the attention of {place} (it has more than four axes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/strands.py"/>
        <source>the attention of {place} (it looks at other steps than those it is of)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/pytorch/twin.py"/>
        <source>models of this kind ({kind}) cannot be differentiated here: no module of torch has the same mathematics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/rows.py"/>
        <source>the file of steps ended too soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/rows.py"/>
        <source>less than {reserve:,.0f} MB are left on the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/choosing.py"/>
        <source>no signal is left to be recorded: choose more, or leave out fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/choosing.py"/>
        <source>these signals cannot be recorded without others: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/choosing.py"/>
        <source>signals are chosen by patterns of their names, not by {pattern}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/elsewhere.py"/>
        <source>a picture of {size:,} bytes ({kind})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/elsewhere.py"/>
        <source>a picture is {kinds}, not {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/elsewhere.py"/>
        <source>a panel is asked for by its name, a text, not by {panel}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/elsewhere.py"/>
        <source>the picture could not be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/elsewhere.py"/>
        <source>there is no {name} of a picture; there are {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/elsewhere.py"/>
        <source>a window that is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/elsewhere.py"/>
        <source>a window that was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/elsewhere.py"/>
        <source>open_in_window needs a track, or several, not {tracks}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/elsewhere.py"/>
        <source>{count} tracks are too many: {most} stand side by side; choose some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/elsewhere.py"/>
        <source>the window could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/elsewhere.py"/>
        <source>{name} holds no steps, so there is nothing to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{name} (without tokens, which of its numbers a step read cannot be told)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{path} holds nothing that can be shown: {left_out}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{path} holds nothing that can be shown: it has no signals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{path} cannot be right: {name} is of {size} tokens, but there is a token {token}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>Not shown of this recording: {left_out}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{path} cannot be read: its metadata `pieces` must be a JSON list of texts, one for each step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{path} has signals, but does not say what was read: it needs a tensor `tokens`, or the metadata `pieces`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{path} cannot be read: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{path} cannot be read: its tokens must be a list of whole numbers from 0, one for each step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{path} cannot be right: it has {tokens} tokens, but {pieces} pieces of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{name} ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>of no name that is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>of a layer beyond {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>of {dtype}, not of floats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{path} cannot be right: {name} has the shape {shape}, not ({wanted}) of {steps} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{path} cannot be right: {name} must have a weight for each of the {steps} steps, not {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>queries and keys are compared in pairs of one shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>not of as many heads as the first layer has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{path} cannot be right: {name} must be shares from 0 to 1, but reaches from {low:.3g} to {high:.3g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recorder.py"/>
        <source>{steps:,} steps of this model take {needed:,.0f} GB, and this machine has {memory:,.0f} GB of memory: take a shorter text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recorder.py"/>
        <source>{steps:,} steps of this model take {needed:,.1f} GB, and there is room for {left:,.1f} GB in memory and on the disk: take a shorter text, or record fewer signals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recorder.py"/>
        <location filename="engines/runs/recording.py"/>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>the memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recorder.py"/>
        <source>a MemoryOptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recorder.py"/>
        <source>{name} predicts no next token: it cannot continue a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recorder.py"/>
        <source>the text has no token that {name} knows: there is nothing to continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recorder.py"/>
        <source>an empty text cannot be continued: give the model at least one character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recorder.py"/>
        <source>a Sampling, as Sampling(temperature=0.8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recorder.py"/>
        <source>progress must be a function of the steps done, not {progress}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <location filename="gui/state/sceneparts.py"/>
        <source>a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>given by the path of its file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>{path} is damaged: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>{path} cannot be read as a recording: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>{path} is damaged: {misfit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>{path}: {left_out}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>its description lacks {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>its description is not of the form that a recording has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>this is no recording: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>{path} is damaged: its description cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>{path} was made by a newer Mnemoscope (format {version})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>{path} is damaged: it has no {tensors}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>the tokens are not a list of whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>the pieces of text do not belong to the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>a piece lies outside the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>a token is not in the vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>the context is not a whole number above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>it has more than {most:,} edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <location filename="gui/state/settings.py"/>
        <source>the sampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>its keys are not of the pairs that turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>the entries recalled do not belong to their texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/rescue.py"/>
        <source>what was read is kept in {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/rescue.py"/>
        <source>what was read could not be kept anywhere else either</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/runner.py"/>
        <location filename="gui/background.py"/>
        <location filename="gui/program.py"/>
        <source>there is not enough memory for this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/runner.py"/>
        <source>the model stopped with {kind}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/runner.py"/>
        <source>no model is open yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/runner.py"/>
        <source>it does not say why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{path} can no longer be read: {error}; open it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} has the shape {shape} of {dtype}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>its layers have not the same number of attention heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} has the range {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} has the shape {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} are {size}, but the vocabulary has {vocab} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} has no keys to be compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>layer{layer}.position.{name} is not one for each position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>no signal can be named {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>the layer of {name} is {layer}, which its name does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} is of the kind {kind}, but its name says no layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} is of the kind {kind}, which has another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} is of the kind {kind}, not {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} is kept as {number}, which the kind {kind} cannot be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} has the axes {axes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} has the axes of one number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>there is no {name}, which its other signals need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} has not the slots that are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} is not called {usual}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>memory.recalled has the shape {recalled}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>0: always the likeliest token; 1: the model's own distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>top-k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>Top-k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>choose among the k likeliest tokens; 0: among all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>top-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>Top-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>choose among the fewest tokens that make up this probability; 1: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>the seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>the same seed continues the same text in the same way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>the model's prediction is not a number, so nothing can be chosen from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>the model knows no token, so nothing can be chosen to continue with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>forward {signal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>backward {signal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <location filename="gui/widgets/axiswords.py"/>
        <source>hop {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>forward layer {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>backward layer {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>state after the hop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>hidden state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>cell state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <location filename="gui/panels/robustness.py"/>
        <source>residual stream</source>
        <translation>残差流</translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>MLP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>{role} of every position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>logits without memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>attention of the hop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>memory: {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>two signals are named {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>a signal is asked for by its name, a text, not by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>{name} is not stored but derived: ask the trace for attention(layer, head)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>there is no signal {name}; near: {near}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>there is no signal {name}; there are none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>there is no signal {name}; there are {signals}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>there is no signal of the kind {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>there is no signal of the kind {kind} in layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/tokens.py"/>
        <source>characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/trace.py"/>
        <source>this run was recorded without {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/trace.py"/>
        <source>rows of shape {shape} do not hold {tokens} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/trace.py"/>
        <source>no more steps can be kept after {steps:,}: their {limit:.3g} GB of memory are used, and the file for more cannot be written ({refused})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/trace.py"/>
        <source>cannot fork at {length} a trace of {steps} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/trace.py"/>
        <source>the first key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/trace.py"/>
        <source>there is no attention in this trace: its model has none, or it was not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/trace.py"/>
        <source>there is attention in the layers {heads}, not in layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/trace.py"/>
        <source>steps must be whole numbers, not {start} to {stop}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/trace.py"/>
        <source>steps {start} to {stop} are not in a trace of {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/track.py"/>
        <source>not in the vocabulary: read as unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/track.py"/>
        <source>the model reads this where a text begins or ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/track.py"/>
        <source>“{piece}” is read as “{form}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/track.py"/>
        <source>not in the vocabulary, and skipped: {skipped}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/adding.py"/>
        <source>mean squared error of always answering 1: difference from 0.167</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/adding.py"/>
        <source>mean squared error of the sum, {count:,} unseen sequences of {length} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/adding.py"/>
        <source>the example of {rows} rows: difference of the answer from the sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/babi.py"/>
        <source>the text is not {title}: it has {files} files and not {wanted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/babi.py"/>
        <source>questions of the examples answered otherwise than by rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/babi.py"/>
        <source>share wrong of questions about stories made anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/babi.py"/>
        <source>hop {n}, the last, looks most at a supporting sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/babi.py"/>
        <source>hop {n} looks most at a supporting sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/babi.py"/>
        <source>share wrong of the test questions of task {task}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/babi.py"/>
        <source>the last hop looks most at a supporting sentence there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/babi.py"/>
        <source>stories are measured in torch, and this engine is no memory network of words there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>there is no recipe named {name!r}; there are {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>{name} makes its own examples: it takes no --data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>{path} cannot be read as text: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>{folder} is no folder with {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>there is no file {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>{name} is trained on {title}, which is not here: get it from {where}, and name the folder with --data or put it at data/{path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>{name} is trained on {title}, which is not here: get it from {where}, and name the file with --data or put it at data/{path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>left out: what is measured on {title}; it is not at {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>left out: what is measured on {title}; there is no {path} in $MNEMOSCOPE_DATA or ./data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>left out: what is measured on {title}; {path} is another text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>a text of {count} characters is too short for {name}, which needs {needed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>training {name} came to nothing: its loss was never a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>{folder} already holds a model (a {name}): name another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>{why}; the model is kept in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>{why}; the model could not be kept anywhere else either</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/counting.py"/>
        <source>difference of the cell from the depth, to {depth:.0f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/counting.py"/>
        <source>likelier than opening: legal, less likely: not; wrong at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/counting.py"/>
        <source>length {length}, {times} x the training: likeliest next is legal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/counting.py"/>
        <source>length {length}, {times} x the training: probability of the legal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/counting.py"/>
        <source>correlation of cell {unit} with the depth at 2 x the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/counting.py"/>
        <source>largest n to which every a^n b^n is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/counting.py"/>
        <source>correlation of cell {unit} with the count at n = {bound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/dialogue.py"/>
        <source>share wrong of {count} questions on combinations never told in training</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/training/dialogue.py"/>
        <source>share wrong after {n} changes of what it rests on, of {count} questions</source>
        <extracomment>of one: share wrong after {n} change of what it rests on, of {count} questions</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/training/dialogue.py"/>
        <source>the last hop reads most what the answer rests on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/dialogue.py"/>
        <source>share right where the answer rests on what was said {first} to {last} turns ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/dialogue.py"/>
        <source>answers are measured in torch, and this engine has no module there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/figures.py"/>
        <source>what the card says otherwise than its recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/figures.py"/>
        <source>not measured: what another model of this name was made to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/figures.py"/>
        <source>not held to what the bundled model was made to show: its training was stopped early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/figures.py"/>
        <source>not held to what the bundled model was made to show: its training was done on another text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/figures.py"/>
        <source>{key} on the card: largest of {count} differences from what is measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/figures.py"/>
        <source>{key} on the card: difference from {figure:.4g}, measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/figures.py"/>
        <source>the card gives no figure of its quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/figures.py"/>
        <source>value on the card, {value:.4g}: difference from its {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/figures.py"/>
        <source>value on the card, {value:.4g}: not a number of {questions:,} questions, off by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/figures.py"/>
        <source>not measured for want of data: the card's {measure}, {value:.4g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/fit.py"/>
        <source>{title}: step {done}, train {train:.4f}, validation {reached:.4f} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/fit.py"/>
        <source>{title}: stopped at step {done}; keeping the best so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/flipflop.py"/>
        <source>bits held right over {count:,} unseen characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/flipflop.py"/>
        <source>stable fixed points with no input, more or fewer than 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/flipflop.py"/>
        <source>different contents of the three bits at the stable fixed points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/flipflop.py"/>
        <source>largest |eigenvalue| of the Jacobian at one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/flipflop.py"/>
        <source>largest speed 1/2 |F(h) - h|^2 at one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/guides.py"/>
        <source>there are {texts} examples, and captions for {captions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/guides.py"/>
        <source>there is no guide to {name}: say in mnemoscope.engines.training.guides what to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/induction.py"/>
        <source>nats per character of the second copy (guessing: {guessing:.2f})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/induction.py"/>
        <source>layer 0: previous-token score, best head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/induction.py"/>
        <source>layer 0: induction score, best head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/induction.py"/>
        <source>layer 1: induction score, best head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/jueju.py"/>
        <source>share of {poems} poems it writes that are 5-5-5-5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/parity.py"/>
        <source>float64, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/parity.py"/>
        <source>{signal}: difference from {made_of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/parity.py"/>
        <source>signals that nothing is compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/parity.py"/>
        <source>{name}: difference from one full pass over {tokens} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/proof.py"/>
        <source>{count} rows at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/proof.py"/>
        <source>{count} tokens at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/proof.py"/>
        <source>a text of {count} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/proof.py"/>
        <source>a text of {count} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/proof.py"/>
        <source>{signal} over {tokens}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/recall.py"/>
        <source>share of the letters recalled over {dots} dots (guessing: {chance:.3g})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/recall.py"/>
        <source>recall is measured in torch, and this engine has no module there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/references/gru.py"/>
        <source>(1 - z) n + z h as recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/references/lstm.py"/>
        <source>o tanh c as recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/references/lstm.py"/>
        <source>f c + i g as recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/sentiment.py"/>
        <source>share right of {count} sentences of our own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/sentiment.py"/>
        <source>p(positive): “{calm}” less “{turned}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/sentiment.py"/>
        <source>share right of {count:,} held-out sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/shakespeare.py"/>
        <source>nats per character on the excerpt (guessing: {guessing:.2f}, by frequency: 3.14)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/shakespeare.py"/>
        <source>the text given with --data is too short to measure a loss on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/shakespeare.py"/>
        <source>nats per character on the last 10 % of {count:,} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/songci.py"/>
        <source>share of {poems} poems it writes to {tunes} tunes that keep the tune's form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/training/verse.py"/>
        <source>nats per character on the last 5 % of the lines ({count:,} characters)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/translation.py"/>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/translation.py"/>
        <source>{names}, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/translation.py"/>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/translation.py"/>
        <source>{names} and {n:,} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/translation.py"/>
        <source>{names} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/translation.py"/>
        <source>{names} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>nothing to compare with for {models}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>no equations for {models}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>identity of the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>conformance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>equations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>memory outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>worth of a memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <location filename="gui/frame/topbar.py"/>
        <source>quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>nothing to compare with: give --reference FILE.npz with tokens and what the model gives elsewhere; nobody says what its weights should give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>difference from the transformers library, on {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>its weights are what its folder holds: nothing says what they should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>identity of the weights: a file that is not the one the card describes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>its engine is held to its equations with small models, and to the transformers library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>{folder} is damaged or no model: {kind}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>{what}: not checked to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>weights that are not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>parameters, more or fewer than the card says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>weights whose SHA-256 is not the card's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>bundled weights without a SHA-256 on their card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>the card has no sha256: other weights beside it would not be noticed by that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>no equations: its engine has neither a reference nor identities, so that its signals follow from its weights was not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>change of the model's own signals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>with a memory: {check}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>the card has a memory's worth, but it reads no text to measure it on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>nats without a memory on the card: difference from {figure:.4g}, measured on {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>nats with a memory on the card: difference from {figure:.4g}, measured on {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>signals not finite, out of their range, or badly named or shaped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>signals for which a recording would be refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>{said}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>difference when the same text is read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>difference when another engine reads alongside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>difference made by where a text is cut into blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>difference between a block and single steps, in parts of a signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>change of a step once it was returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>tokens read that are not in the vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>difference when resumed after a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>signals that cannot be clamped at a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>points that cannot be edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>difference of what is read from a sum of 1 over filled slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>difference of the attention's rows from a sum of 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>weights on keys that are out of reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>difference of derived attention from the model's own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>difference of all the attention at a step from the model's own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/imported.py"/>
        <source>largest difference from the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/imported.py"/>
        <source>within {{}} of {maker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/imported.py"/>
        <source>tokens at random and a text, measured when its file was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/imported.py"/>
        <source>{file} cannot be shown exactly: what was made of it differs from the original by {worst:.2g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/imported.py"/>
        <source>the vocabulary takes {size:,.0f} MB, and a card holds {most:,.0f}: the file can be opened, but not imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/imported.py"/>
        <source>{file} cannot be shown exactly: what was made of it differs from the original by {worst:.2g}, and was not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/imported.py"/>
        <source>there are too many models named {name} in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/__init__.py"/>
        <source>{question}: left out, {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/__init__.py"/>
        <source>{question}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/about.py"/>
        <source>lstm-brackets: its cell {unit} follows the depth; |r| off the card's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/about.py"/>
        <source>induction-2layer: {sort} head in layer {layer}; weight off the card's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/about.py"/>
        <source>induction-1layer: previous-token and induction heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/about.py"/>
        <source>lstm-shakespeare: |r| of its best unit with the characters since the line began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/about.py"/>
        <source>untrained {kind}: units and heads that are named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/cost.py"/>
        <source>bytes of a {kind} after 16 tokens, counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/cost.py"/>
        <source>bytes of a {kind} after 16 tokens, by the formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/cost.py"/>
        <source>kinds of memory that are taken for another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/decisions.py"/>
        <source>shares add up to the difference of logits, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/decisions.py"/>
        <source>the last layer says what the model says, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/decisions.py"/>
        <source>share of the second layer's heads in an answer of induction-2layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/fixedpoints.py"/>
        <source>fixed points of tanh(2x): three, within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/fixedpoints.py"/>
        <source>slopes at those</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/gradientflow.py"/>
        <source>linear RNN, {a} Q in {name}: {left} at lag 100, from {a}^k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/gradientflow.py"/>
        <source>untrained {kind}, forget bias {forget:g}: {left} at lag 100, decades from {theirs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/gradientflow.py"/>
        <source>untrained RNN: at lag 100, below what float32 can square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/halflife.py"/>
        <source>half-life of a gate of {f}, from {said} steps as known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/halflife.py"/>
        <source>carousel: dc_T/dc_0 over {steps} steps, in parts of the product of the gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/halflife.py"/>
        <source>{model}: the counting cell, unit {unit}, has the longest half-life, in steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/influence.py"/>
        <source>a cell with its other paths cut forgets by the product of its forget gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/influence.py"/>
        <source>integrated gradients add up to what the text gives, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/influence.py"/>
        <source>induction-2layer rests on what followed the first time: steps off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/influence.py"/>
        <source>memnet-babi1 rests on where John moved: steps off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/influence.py"/>
        <source>Not checked, what SmolLM2 rests on: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/influence.py"/>
        <source>SmolLM2 walks in Beijing because Ada lives in Beijing: steps off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/influence.py"/>
        <source>a unit that adds up: each token cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/influence.py"/>
        <source>a unit that adds up: gradient × input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/influence.py"/>
        <source>a unit that adds up: integrated gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/retention.py"/>
        <source>memory capacity of a ring of {size} units, {known:.2f}, within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/retention.py"/>
        <source>rnn-recall: answers and probes agree over distance, correlation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/retention.py"/>
        <source>rnn-recall: letters read 200 steps back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/retention.py"/>
        <source>lstm-recall: letters read 200 steps back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/retention.py"/>
        <source>transformer-recall: letters read 63 steps back, layer 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/retention.py"/>
        <source>transformer-recall: above chance 64 steps back, layer 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/retention.py"/>
        <source>transformer-recall: letters read 64 steps back, layer 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/retention.py"/>
        <source>transformer-recall: above chance 127 steps back, layer 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/retention.py"/>
        <source>an RNN with random weights: above chance 150 steps back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/said.py"/>
        <source>nats a letter of a word said again, two layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/said.py"/>
        <source>nats a letter of a word said again, one layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/said.py"/>
        <source>of what it drops, the share that is lost when the first mention is cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/smallest.py"/>
        <source>smallest change of {name} beside all changes read whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/trajectories.py"/>
        <source>stable fixed points of {name}, more or fewer than 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/trajectories.py"/>
        <source>contents of the bits that are said at them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/trajectories.py"/>
        <source>largest |eigenvalue| at one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/trajectories.py"/>
        <source>variance in three principal components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/trajectories.py"/>
        <source>steps from which it settles at what it says by then, the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/outputs.py"/>
        <source>for a model of your own, python main.py verify FOLDER --reference FILE.npz
FILE.npz holds what the model gives elsewhere, as numpy.savez writes it:
  tokens          (steps,)       whole numbers: the ids that were read, from an empty state
  logits          (steps, ids)   or any other signal by its name (see assets/models/README.md), steps first:
  layer0.hidden   (steps, units)
  layer0.query    (steps, heads, units)
  layer0.attention (steps, heads, steps)
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/outputs.py"/>
        <source>{path}: {name} has the shape {shape}, but the engine gives {ours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/outputs.py"/>
        <source>{name}: difference from {file} over {tokens} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/outputs.py"/>
        <source>{path} unpacks to more than {most:.0f} GB: give fewer steps or signals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/outputs.py"/>
        <source>{path} holds one array: save tokens and signals with numpy.savez</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/outputs.py"/>
        <source>{path} cannot be read as an NPZ file of numbers: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/outputs.py"/>
        <source>{path} has no tokens: it needs an array of that name with the ids that were read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/outputs.py"/>
        <source>{path}: the tokens must be a list of whole numbers, not {dtype} {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/outputs.py"/>
        <source>{path}: the tokens must lie in 0 to {last}, the model's vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/outputs.py"/>
        <source>{path} has tokens only: it needs a signal as well, such as {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/outputs.py"/>
        <source>{path}: the model has no signal {name!r}; it has {near} and others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/verify/outputs.py"/>
        <source>{path}: {name} is not an array of numbers, but of {dtype}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>the vocabulary is of an unknown kind: {kind!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>the vocabulary is of rows of numbers, and the weights have a table of embeddings, {table}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>the tensor {table} has {rows}, but the vocabulary needs {needed}: 256 for the bytes and one for each of its {characters} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>the tensor {table} has {rows}, and the vocabulary lists {listed}, but the card does not say where the row for unknown ones is: write under [vocabulary] unknown = "first" if it is row 0, or unknown = "last" if it is row {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>the tensor {table} has {rows}, and the vocabulary lists {listed}: it must have one row for each, or one more for all that are unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>the tensor {table} has {rows}, but the vocabulary lists {listed} and no row for unknown ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>the tensor {table} has {rows}, but the vocabulary lists {listed} and a row for unknown ones, the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>the tensor {table} has {rows}, but the vocabulary lists {listed} and a row for unknown ones, the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>one of the two is not of this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>write unknown = "none" under [vocabulary] if the model has no such row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>write unknown = "first" under [vocabulary] if row 0 is for those, or "last" if row {listed} is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>{fault}: {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <location filename="engines/vocabularies/pieces.py"/>
        <source>the vocabulary is framed by tokens that it has not got</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>the vocabulary's texts must stand under the numbers of their tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>the vocabulary's unknown must be "first", "last", "none" or a token of its list, not {said!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>the vocabulary lists {token!r} twice, as its {nouns} {first} and {second} from 0: each may stand there once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/vocabularies/described.py"/>
        <source>{n} words and the line end</source>
        <extracomment>of one: {n} word and the line end</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/vocabularies/described.py"/>
        <source>{n} rows</source>
        <extracomment>of one: {n} row</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/vocabularies/pieces.py"/>
        <source>the vocabulary is not described as tokenizer.json describes one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/pieces.py"/>
        <source>a vocabulary of {size:.1e} tokens is more than can be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/pieces.py"/>
        <source>this model's vocabulary is read by the package tokenizers: pip install tokenizers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/pieces.py"/>
        <source>the vocabulary cannot be read: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/rows.py"/>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/rows.py"/>
        <source>line {number:,} has semicolons or decimal commas: write 0.5,1 for a half and a one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/rows.py"/>
        <source>line {number:,} names {names}, but the columns are {columns}, in this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/rows.py"/>
        <source>line {number:,} has an empty cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/rows.py"/>
        <source>line {number:,} has {cell}, which is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/rows.py"/>
        <source>line {number:,} has {cell}, which is not a finite number of 32 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/vocabularies/rows.py"/>
        <source>line {line:,} has {n:,} numbers, but {most} are read: {columns}</source>
        <extracomment>of one: line {line:,} has {n:,} number, but {most} are read: {columns}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/vocabularies/rows.py"/>
        <source>the vocabulary's columns must be their names, each once, or their number up to {most:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/rows.py"/>
        <source>a column cannot be named {name}: a line of names could not be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/rows.py"/>
        <source>the vocabulary's scale must be numbers above 0, one for each column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/rows.py"/>
        <source>the vocabulary's {key} must be {count} finite numbers, one for each column</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/vocabularies/survey.py"/>
        <source>{tokens} of {all:,} are not known to {name} and skipped: {named}</source>
        <extracomment>of one: {tokens} of {all:,} is not known to {name} and skipped: {named}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/vocabularies/survey.py"/>
        <source>{tokens} of {all:,} are not known to {name} and read as unknown: {named}</source>
        <extracomment>of one: {tokens} of {all:,} is not known to {name} and read as unknown: {named}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/vocabularies/survey.py"/>
        <source>{piece} as {form}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/vocabularies/survey.py"/>
        <source>{tokens} are read in the form that {name} knows: {named}</source>
        <extracomment>of one: {tokens} is read in the form that {name} knows: {named}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/vocabularies/survey.py"/>
        <source>{name} cannot read {lines:,} lines as one text: {most:,} are the most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/survey.py"/>
        <source>{name} cannot read these rows: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="engines/vocabularies/survey.py"/>
        <source>{n:,} of {all:,} rows cannot be read by {name} and are skipped: {fault}</source>
        <extracomment>of one: {n:,} of {all:,} rows cannot be read by {name} and is skipped: {fault}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/vocabularies/survey.py"/>
        <source>{sentence}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/vocabularies/survey.py"/>
        <source>{piece} ({n:,} times)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/voice.py"/>
        <source>standard output is closed: what was to be said there is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/voice.py"/>
        <source>standard output cannot be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/_abreast.py"/>
        <source>Many readings of one text abreast, which differ in one place each: a product with many at once takes little more time than with one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/_bounded.py"/>
        <source>The bounded cache of a decoder: which of the keys and values it holds a step looks at, and what its heads make of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/_cache.py"/>
        <source>The cache of a decoder: the keys and values of the tokens in reach, and attention over it. One step at a time, and many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/_math.py"/>
        <source>The functions that every engine's equations use, in float32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/_readout.py"/>
        <source>What a model says after each step: the logits of the next token, the probability of each class of the text, or numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/_recurrent.py"/>
        <source>numbers per token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/_recurrent.py"/>
        <source>units per layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/_recurrent.py"/>
        <source>layers, each reading the one below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/_recurrent.py"/>
        <source>classes to tell apart; 0: predicts the next token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/_recurrent.py"/>
        <source>whether the layers have biases, as in torch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/_recurrent.py"/>
        <source>whether the read-out has a bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/_recurrent.py"/>
        <source>whether it has a read-out; without one it says nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/_recurrent.py"/>
        <source>numbers of a row, of a network that reads rows of numbers; 0: reads tokens by an embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/_recurrent.py"/>
        <source>numbers that are answered after each step, as by a regression; 0: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/_recurrent.py"/>
        <source>whether the state before the first token is among the weights; else it is 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/_recurrent.py"/>
        <source>What the recurrent engines have in common: their sizes, and their weights as torch names and shapes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/bidirectional.py"/>
        <source>which cells it is made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/bidirectional.py"/>
        <source>what the states of simple cells pass through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/bidirectional.py"/>
        <source>numbers that an LSTM's hidden state is projected to; 0: it is shown whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/bidirectional.py"/>
        <source>whether a GRU's reset gate stands after or before the product with the state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/bidirectional.py"/>
        <source>what the read-out reads of the last layer: where both directions end, or the newest token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/bidirectional.py"/>
        <source>whether the classes of neighbours are weighed together, in a conditional random field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/bidirectional.py"/>
        <source>a chain is of classes, of which the read-out gives some to each token: reads must be newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/bidirectional.py"/>
        <source>a projection is of an LSTM, to fewer numbers than it has units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/bidirectional.py"/>
        <source>A recurrent network that reads in both directions: Schuster &amp; Paliwal (1997), of simple cells, LSTM or GRU cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/encoder.py"/>
        <location filename="engines/zoo/llama.py"/>
        <location filename="engines/zoo/transformer.py"/>
        <source>numbers in the residual stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/encoder.py"/>
        <location filename="engines/zoo/llama.py"/>
        <location filename="engines/zoo/transformer.py"/>
        <source>attention heads per layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/encoder.py"/>
        <location filename="engines/zoo/llama.py"/>
        <location filename="engines/zoo/transformer.py"/>
        <source>layers, one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/encoder.py"/>
        <location filename="engines/zoo/llama.py"/>
        <source>units of each MLP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/encoder.py"/>
        <source>tokens it encodes together, the last ones read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/encoder.py"/>
        <source>classes to tell apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/encoder.py"/>
        <location filename="engines/zoo/transformer.py"/>
        <source>a width of {width} cannot be shared by {heads} heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/encoder.py"/>
        <source>positions of sines and cosines need an even width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/encoder.py"/>
        <source>The Transformer encoder: Vaswani et al. (2017), every token looking at every other, with pre-norm layers; a classifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/gru.py"/>
        <source>whether the reset gate stands after or before the product with the state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/gru.py"/>
        <source>The gated recurrent unit of Cho et al. (2014), in the form PyTorch and cuDNN compute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <source>heads of keys and values per layer, which the attention heads share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <source>numbers of a head's query, key and value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <location filename="engines/zoo/transformer.py"/>
        <source>tokens attention reaches back, itself included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <source>of the rotary positions: the larger, the slower they turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <source>what is added to the mean square in a norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <source>whether queries, keys and values have biases (Qwen 2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <source>whether queries and keys are normed (Qwen 3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <source>whether the read-out is the table of embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <source>whether the rotations are divided by factors of their own (Llama 3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <source>{heads} attention heads cannot share {key_heads} heads of keys and values evenly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <location filename="engines/zoo/transformer.py"/>
        <source>rotary positions need an even number of dimensions per head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <source>The Llama decoder (Touvron et al. 2023), in which Llama, SmolLM2, Mistral, Qwen 2 and Qwen 3 are written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/lstm.py"/>
        <source>numbers that a hidden state is projected to; 0: it is shown whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/lstm.py"/>
        <source>a projection to {to} numbers must be of more units than {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/lstm.py"/>
        <source>Long short-term memory: Hochreiter &amp; Schmidhuber (1997), with the forget gate of Gers et al. (2000).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/memory_network.py"/>
        <source>numbers in a sentence's vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/memory_network.py"/>
        <source>times the memory is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/memory_network.py"/>
        <source>sentences kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/memory_network.py"/>
        <source>how the hops share their embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/memory_network.py"/>
        <source>how a hop weighs the sentences it reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/memory_network.py"/>
        <source>a memory network takes id 0 for no word: its vocabulary needs unknown first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/memory_network.py"/>
        <source>The end-to-end memory network of Sukhbaatar et al. (2015): sentences are kept as they are and read in several hops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/rnn.py"/>
        <source>what the states pass through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/rnn.py"/>
        <source>The simple recurrent network of Elman (1990), "Finding Structure in Time".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/transformer.py"/>
        <source>units of each MLP; 0: attention alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/transformer.py"/>
        <source>how a token knows its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="engines/zoo/transformer.py"/>
        <source>The decoder-only Transformer: Vaswani et al. (2017), with the pre-norm layers of GPT-2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/aside.py"/>
        <source>There can be no window: {problem}; `plot` makes pictures without a screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/askedofeach.py"/>
        <location filename="gui/askedpanel.py"/>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/askedofeach.py"/>
        <location filename="gui/panels/context.py"/>
        <source>Stop; what was found so far stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/askedofeach.py"/>
        <source>To see {names} as well, ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/askedofeach.py"/>
        <location filename="gui/askedpanel.py"/>
        <source>{share:.0%} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/askedofeach.py"/>
        <location filename="gui/askedpanel.py"/>
        <location filename="gui/frame/chatrow.py"/>
        <location filename="gui/frame/findings.py"/>
        <location filename="gui/frame/notices.py"/>
        <location filename="gui/panels/context.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="gui/askedofeach.py"/>
        <location filename="gui/panels/retention.py"/>
        <source>{name}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/askedpanel.py"/>
        <location filename="gui/frame/findings.py"/>
        <source>Find out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/askedpanel.py"/>
        <source>Find out, beside the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/askedpanel.py"/>
        <location filename="gui/state/offers.py"/>
        <source>the whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/askedpanel.py"/>
        <source>what comes after “{token}” at step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/askedpanel.py"/>
        <source>beginning…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/askedpanel.py"/>
        <location filename="gui/panels/gradientflow.py"/>
        <location filename="gui/panels/retention.py"/>
        <source>Stop; what was found before stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/askedpanel.py"/>
        <source>Ask here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/askedpanel.py"/>
        <source>Not of “{token}” at step {step}: click here to look there again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/askedpanel.py"/>
        <source>Not of {place} as it is now: ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/background.py"/>
        <source>this failed with {kind}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/commands/ask.py"/>
        <source>&amp;Ask</source>
        <translation>提问(&amp;A)</translation>
    </message>
    <message>
        <location filename="gui/commands/ask.py"/>
        <source>There is nothing to ask about yet: type a text first.</source>
        <translation>还没有可供提问的内容：请先输入文本。</translation>
    </message>
    <message>
        <location filename="gui/commands/ask.py"/>
        <source>Find out whatever there is to say</source>
        <translation>找出所有可说的结论</translation>
    </message>
    <message>
        <location filename="gui/commands/ask.py"/>
        <source>Open examples with their analysis</source>
        <translation>打开示例时一并运行其分析</translation>
    </message>
    <message>
        <location filename="gui/commands/chat.py"/>
        <location filename="gui/commands/play.py"/>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <location filename="gui/commands/chat.py"/>
        <source>The model still replies: wait until it has, or press Stop, and send then.</source>
        <translation>模型仍在回复：请等它说完，或按“停止”后再发送。</translation>
    </message>
    <message>
        <location filename="gui/commands/chat.py"/>
        <source>The model reads {marks} in this message as the mark of a turn, not as said.</source>
        <translation>模型会把这条消息中的 {marks} 读作对话轮次的标记，而不是所说的话。</translation>
    </message>
    <message>
        <location filename="gui/commands/chat.py"/>
        <source>A conversation begins: Edit &gt; Undo brings back the text before it.</source>
        <translation>对话开始：“编辑 &gt; 撤销”可恢复之前的文本。</translation>
    </message>
    <message>
        <location filename="gui/commands/chat.py"/>
        <source>Write a message</source>
        <translation>写一条消息</translation>
    </message>
    <message>
        <location filename="gui/commands/choosing.py"/>
        <source>The model does not know what this text is made of: here is what you last typed for it. Your text comes back with its model.</source>
        <translation>模型不认识这段文本的字符或词：这里显示您上次为它输入的文本。换回原来的模型时，您的文本会恢复。</translation>
    </message>
    <message>
        <location filename="gui/commands/choosing.py"/>
        <source>The model does not know what this text is made of: here is an example of its own. Your text comes back with its model.</source>
        <translation>模型不认识这段文本的字符或词：这里显示它自带的一个示例。换回原来的模型时，您的文本会恢复。</translation>
    </message>
    <message>
        <location filename="gui/commands/choosing.py"/>
        <source>A recording cannot be changed: choose a model to read another text.</source>
        <translation>记录不能更改：要读另一段文本，请选择一个模型。</translation>
    </message>
    <message>
        <location filename="gui/commands/choosing.py"/>
        <source>This model has no examples.</source>
        <translation>这个模型没有示例。</translation>
    </message>
    <message>
        <location filename="gui/commands/edit.py"/>
        <source>Go to the text</source>
        <translation>转到文本</translation>
    </message>
    <message>
        <location filename="gui/commands/edit.py"/>
        <source>Next example</source>
        <translation>下一个示例</translation>
    </message>
    <message>
        <location filename="gui/commands/edit.py"/>
        <location filename="gui/dialogs/cues.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="gui/commands/edit.py"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="gui/commands/edits.py"/>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <location filename="gui/commands/edits.py"/>
        <source>This layer has no gate that says how much of the past is kept: choose an LSTM or a GRU, or another layer.</source>
        <translation>这一层没有决定保留多少过去信息的门：请选择 LSTM 或 GRU，或换一层。</translation>
    </message>
    <message>
        <location filename="gui/commands/edits.py"/>
        <source>This model has neither a head nor a state to silence here.</source>
        <translation>这个模型在这里既没有头也没有状态可以静默。</translation>
    </message>
    <message>
        <location filename="gui/commands/edits.py"/>
        <source>There is nothing before the cursor to forget: step on first.</source>
        <translation>光标之前没有可遗忘的内容：请先向前走几步。</translation>
    </message>
    <message>
        <location filename="gui/commands/edits.py"/>
        <source>Hold the {gate} open (1) from the cursor</source>
        <translation>从光标起将{gate}保持打开 (1)</translation>
    </message>
    <message>
        <location filename="gui/commands/edits.py"/>
        <source>Hold the {gate} closed (0) from the cursor</source>
        <translation>从光标起将{gate}保持关闭 (0)</translation>
    </message>
    <message>
        <location filename="gui/commands/edits.py"/>
        <source>Silence the head in focus from the cursor</source>
        <translation>从光标起静默当前关注的头</translation>
    </message>
    <message>
        <location filename="gui/commands/edits.py"/>
        <source>Silence the unit in focus from the cursor</source>
        <translation>从光标起静默当前关注的单元</translation>
    </message>
    <message>
        <location filename="gui/commands/edits.py"/>
        <source>List of edits</source>
        <translation>干预列表</translation>
    </message>
    <message>
        <location filename="gui/commands/edits.py"/>
        <source>Hold the forget gate open (1) from the cursor</source>
        <translation>从光标起将遗忘门保持打开 (1)</translation>
    </message>
    <message>
        <location filename="gui/commands/edits.py"/>
        <source>Hold the forget gate closed (0) from the cursor</source>
        <translation>从光标起将遗忘门保持关闭 (0)</translation>
    </message>
    <message>
        <location filename="gui/commands/edits.py"/>
        <source>Forget everything before the cursor</source>
        <translation>遗忘光标之前的一切</translation>
    </message>
    <message>
        <location filename="gui/commands/exporting.py"/>
        <source>There is nothing to export yet: type a text first.</source>
        <translation>还没有可导出的内容：请先输入文本。</translation>
    </message>
    <message>
        <location filename="gui/commands/exporting.py"/>
        <source>Saved {what}, in {folder}</source>
        <translation>已保存 {what}，位于 {folder}</translation>
    </message>
    <message>
        <location filename="gui/commands/exporting.py"/>
        <source>A picture of {panel} is on the clipboard.</source>
        <translation>“{panel}”的图片已复制到剪贴板。</translation>
    </message>
    <message>
        <location filename="gui/commands/exporting.py"/>
        <source>A picture of the window is on the clipboard.</source>
        <translation>窗口的图片已复制到剪贴板。</translation>
    </message>
    <message>
        <location filename="gui/commands/file.py"/>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <location filename="gui/commands/file.py"/>
        <source>Of the {count:,} files only {name} was opened: drop one at a time.</source>
        <translation>{count:,} 个文件中只打开了 {name}：请一次拖放一个。</translation>
    </message>
    <message>
        <location filename="gui/commands/file.py"/>
        <location filename="gui/commands/importing.py"/>
        <location filename="gui/frame/waiting.py"/>
        <source>Opening {name}…</source>
        <translation>正在打开 {name}…</translation>
    </message>
    <message>
        <location filename="gui/commands/file.py"/>
        <source>Open as {encoding}</source>
        <translation>以 {encoding} 打开</translation>
    </message>
    <message>
        <location filename="gui/commands/file.py"/>
        <source>Another encoding…</source>
        <translation>其他编码…</translation>
    </message>
    <message>
        <location filename="gui/commands/file.py"/>
        <source>Open model folder</source>
        <translation>打开模型文件夹</translation>
    </message>
    <message>
        <location filename="gui/commands/file.py"/>
        <source>Recordings, texts and numbers (*.safetensors *.txt *.csv *.tsv *.npy);;All files (*)</source>
        <translation>记录、文本和数值 (*.safetensors *.txt *.csv *.tsv *.npy);;所有文件 (*)</translation>
    </message>
    <message>
        <location filename="gui/commands/file.py"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="gui/commands/file.py"/>
        <source>There is nothing to save yet: type a text first.</source>
        <translation>还没有可保存的内容：请先输入文本。</translation>
    </message>
    <message>
        <location filename="gui/commands/file.py"/>
        <source>Recording (*.safetensors)</source>
        <translation>记录 (*.safetensors)</translation>
    </message>
    <message>
        <location filename="gui/commands/file.py"/>
        <source>Save recording</source>
        <translation>保存记录</translation>
    </message>
    <message>
        <location filename="gui/commands/file.py"/>
        <source>Saved {path}</source>
        <translation>已保存 {path}</translation>
    </message>
    <message>
        <location filename="gui/commands/file.py"/>
        <source>Saving {name}…</source>
        <translation>正在保存 {name}…</translation>
    </message>
    <message>
        <location filename="gui/commands/file.py"/>
        <source>Open recording…</source>
        <translation>打开记录…</translation>
    </message>
    <message>
        <location filename="gui/commands/file.py"/>
        <source>Open model folder…</source>
        <translation>打开模型文件夹…</translation>
    </message>
    <message>
        <location filename="gui/commands/file.py"/>
        <source>Open model file…</source>
        <translation>打开模型文件…</translation>
    </message>
    <message>
        <location filename="gui/commands/file.py"/>
        <source>Save recording…</source>
        <translation>保存记录…</translation>
    </message>
    <message>
        <location filename="gui/commands/file.py"/>
        <source>Export window…</source>
        <translation>导出窗口…</translation>
    </message>
    <message>
        <location filename="gui/commands/file.py"/>
        <source>Copy window as image</source>
        <translation>将窗口复制为图片</translation>
    </message>
    <message>
        <location filename="gui/commands/file.py"/>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <location filename="gui/commands/help.py"/>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <location filename="gui/commands/help.py"/>
        <location filename="gui/dialogs/small.py"/>
        <source>About Mnemoscope</source>
        <translation>关于 Mnemoscope</translation>
    </message>
    <message>
        <location filename="gui/commands/importing.py"/>
        <source>Weights of others (*.pt *.pth *.ckpt *.bin *.safetensors *.gguf *.h5 *.hdf5 *.keras *.npz *.onnx);;All files (*)</source>
        <translation>其他来源的权重 (*.pt *.pth *.ckpt *.bin *.safetensors *.gguf *.h5 *.hdf5 *.keras *.npz *.onnx);;所有文件 (*)</translation>
    </message>
    <message>
        <location filename="gui/commands/importing.py"/>
        <source>Open model file</source>
        <translation>打开模型文件</translation>
    </message>
    <message>
        <location filename="gui/commands/importing.py"/>
        <source>{name} is now among your own models, {proof}.</source>
        <translation>{name} 现已加入您自己的模型，{proof}。</translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>&amp;Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Open lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <location filename="gui/frame/rewriting.py"/>
        <source>Lessons (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Lessons…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Open lesson…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Next cue, or step forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Cue before, or step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Show this cue again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Full screen, large type, and what is taught alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <location filename="gui/dialogs/cues.py"/>
        <source>Capture a cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>What is on screen becomes the next cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Cues…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Close the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/commands/memory.py"/>
        <location filename="gui/dialogs/memory.py"/>
        <source>&amp;Memory</source>
        <translation>记忆(&amp;M)</translation>
    </message>
    <message>
        <location filename="gui/commands/memory.py"/>
        <source>A recording is as it was made: choose a model to read with a memory.</source>
        <translation>记录保持制作时的样子：要带记忆阅读，请选择一个模型。</translation>
    </message>
    <message>
        <location filename="gui/commands/memory.py"/>
        <source>There is no model open yet that could remember.</source>
        <translation>尚未打开可以记忆的模型。</translation>
    </message>
    <message>
        <location filename="gui/commands/memory.py"/>
        <source>This model predicts no next token: there is nothing for a memory to add to.</source>
        <translation>这个模型不预测下一个词元：记忆没有可以补充的地方。</translation>
    </message>
    <message>
        <location filename="gui/commands/memory.py"/>
        <source>Only what a model reads here can be kept: choose a model first.</source>
        <translation>只能保留模型在此读到的内容：请先选择模型。</translation>
    </message>
    <message>
        <location filename="gui/commands/memory.py"/>
        <source>The text is still being read or kept: keep it once that is done.</source>
        <translation>文本仍在读取或保存：请在完成后再保留。</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/commands/memory.py"/>
        <source>Kept in the store under {name}: {n:,} new entries. They are recalled here and at the next start.</source>
        <extracomment>of one: Kept in the store under {name}: {n:,} new entry. It is recalled here and at the next start.</extracomment>
        <translation>
            <numerusform>已存入记忆库 {name}：{n:,} 个新条目。它们在这里和下次启动时都会被回忆。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/commands/memory.py"/>
        <location filename="gui/frame/memoryform.py"/>
        <source>Remember what is read</source>
        <translation>记住读到的内容</translation>
    </message>
    <message>
        <location filename="gui/commands/memory.py"/>
        <location filename="gui/frame/memoryform.py"/>
        <source>Keep this text in the store</source>
        <translation>将此文本存入记忆库</translation>
    </message>
    <message>
        <location filename="gui/commands/memory.py"/>
        <location filename="gui/frame/memoryform.py"/>
        <source>Browse the store…</source>
        <translation>浏览记忆库…</translation>
    </message>
    <message>
        <location filename="gui/commands/play.py"/>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <location filename="gui/commands/play.py"/>
        <source>Step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <location filename="gui/commands/play.py"/>
        <source>Step forward</source>
        <translation>前进一步</translation>
    </message>
    <message>
        <location filename="gui/commands/play.py"/>
        <source>Ten steps back</source>
        <translation>后退十步</translation>
    </message>
    <message>
        <location filename="gui/commands/play.py"/>
        <source>Ten steps forward</source>
        <translation>前进十步</translation>
    </message>
    <message>
        <location filename="gui/commands/play.py"/>
        <source>To the start</source>
        <translation>到开头</translation>
    </message>
    <message>
        <location filename="gui/commands/play.py"/>
        <source>To the end</source>
        <translation>到结尾</translation>
    </message>
    <message>
        <location filename="gui/commands/play.py"/>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <location filename="gui/commands/play.py"/>
        <source>Slower</source>
        <translation>更慢</translation>
    </message>
    <message>
        <location filename="gui/commands/play.py"/>
        <source>Faster</source>
        <translation>更快</translation>
    </message>
    <message>
        <location filename="gui/commands/play.py"/>
        <location filename="gui/frame/topbar.py"/>
        <source>Continue the text</source>
        <translation>续写文本</translation>
    </message>
    <message>
        <location filename="gui/commands/rows.py"/>
        <location filename="gui/commands/sheet.py"/>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <location filename="gui/commands/sheet.py"/>
        <source>Click a token or a column: go there.   Click a row: focus its unit.   Ctrl-click: pin the unit as a curve.
Wheel: fewer or more tokens in sight.   Drag: move in time.   Double click a title bar: maximise.
While you type, the keys are the text's; Esc gives them back.   Undo takes back what was done last, be it to the text,
an edit, a track or what is shown; when the steps of the text hold more than 20 MB, all but the last few are let go.</source>
        <translation>单击词元或列：转到该处。   单击行：关注该单元。   Ctrl-单击：将单元固定为曲线。
滚轮：少显示或多显示词元。   拖动：沿时间移动。   双击标题栏：最大化。
键入时按键归文本所有；按 Esc 归还。   “撤销”撤回最后所做的事，无论是对文本、
干预、轨还是所显示的内容；当文本的各步超过 20 MB 时，只保留最近的几次。</translation>
    </message>
    <message>
        <location filename="gui/commands/sheet.py"/>
        <source>{keys} or {others}</source>
        <translation>{keys} 或 {others}</translation>
    </message>
    <message>
        <location filename="gui/commands/tracks.py"/>
        <source>&amp;Tracks</source>
        <translation>轨(&amp;T)</translation>
    </message>
    <message>
        <location filename="gui/commands/tracks.py"/>
        <source>This model has no key-value cache that could keep less: choose a Transformer.</source>
        <translation>这个模型没有可以少保留一些的键值缓存：请选择 Transformer。</translation>
    </message>
    <message>
        <location filename="gui/commands/tracks.py"/>
        <source>The models are still being listed: try again in a moment.</source>
        <translation>模型列表仍在读取：请稍后再试。</translation>
    </message>
    <message>
        <location filename="gui/commands/tracks.py"/>
        <source>No other model here knows this text: choose an example, or type what others know too.</source>
        <translation>这里没有其他模型认识这段文本：请选择一个示例，或输入其他模型也认识的内容。</translation>
    </message>
    <message>
        <location filename="gui/commands/tracks.py"/>
        <source>Another model beside</source>
        <translation>并列另一个模型</translation>
    </message>
    <message>
        <location filename="gui/commands/tracks.py"/>
        <source>Let this model read the same text beside:</source>
        <translation>让此模型并列阅读同一文本：</translation>
    </message>
    <message>
        <location filename="gui/commands/tracks.py"/>
        <source>There are no four models here of one task, an RNN, a GRU, an LSTM and a Transformer.</source>
        <translation>这里没有同一任务的四个模型（RNN、GRU、LSTM 和 Transformer）。</translation>
    </message>
    <message>
        <location filename="gui/commands/tracks.py"/>
        <source>Another text…</source>
        <translation>另一段文本…</translation>
    </message>
    <message>
        <location filename="gui/commands/tracks.py"/>
        <source>The same text as A</source>
        <translation>与 A 相同的文本</translation>
    </message>
    <message>
        <location filename="gui/commands/tracks.py"/>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="gui/commands/tracks.py"/>
        <source>Another model beside…</source>
        <translation>并列另一个模型…</translation>
    </message>
    <message>
        <location filename="gui/commands/tracks.py"/>
        <source>The same model on another text…</source>
        <translation>同一模型读另一段文本…</translation>
    </message>
    <message>
        <location filename="gui/commands/tracks.py"/>
        <source>The same text through RNN, GRU, LSTM and Transformer</source>
        <translation>用 RNN、GRU、LSTM 和 Transformer 读同一文本</translation>
    </message>
    <message>
        <location filename="gui/commands/tracks.py"/>
        <source>Keep less in the cache, in three ways</source>
        <translation>以三种方式少保留缓存</translation>
    </message>
    <message>
        <location filename="gui/commands/tracks.py"/>
        <source>Compare the tracks</source>
        <translation>比较各轨</translation>
    </message>
    <message>
        <location filename="gui/commands/tracks.py"/>
        <source>The first track alone</source>
        <translation>只保留第一轨</translation>
    </message>
    <message>
        <location filename="gui/commands/view.py"/>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/commands/view.py"/>
        <source>The text has {n:,} tokens: {most:,} around the cursor are in sight, which is the most.</source>
        <extracomment>of one: The text has {n:,} token: {most:,} around the cursor are in sight, which is the most.</extracomment>
        <translation>
            <numerusform>文本有 {n:,} 个词元：最多只能显示光标附近的 {most:,} 个。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/commands/view.py"/>
        <source>There is no room for larger type in this window: make it larger first, or press F11.</source>
        <translation>此窗口放不下更大的字：请先放大窗口，或按 F11。</translation>
    </message>
    <message>
        <location filename="gui/commands/view.py"/>
        <source>Fewer tokens in sight</source>
        <translation>少显示一些词元</translation>
    </message>
    <message>
        <location filename="gui/commands/view.py"/>
        <source>More tokens in sight</source>
        <translation>多显示一些词元</translation>
    </message>
    <message>
        <location filename="gui/commands/view.py"/>
        <source>Fit the text</source>
        <translation>适合全文</translation>
    </message>
    <message>
        <location filename="gui/commands/view.py"/>
        <source>The whole text; again: as much as can be read</source>
        <translation>显示全文；再按一次：显示能看清的部分</translation>
    </message>
    <message>
        <location filename="gui/commands/view.py"/>
        <source>Fewer units in sight</source>
        <translation>少显示一些单元</translation>
    </message>
    <message>
        <location filename="gui/commands/view.py"/>
        <source>Zoom into the units of the heat maps; also Ctrl and the wheel, or the wheel beside a map</source>
        <translation>放大热图的单元；也可用 Ctrl 加滚轮，或在热图旁滚动滚轮</translation>
    </message>
    <message>
        <location filename="gui/commands/view.py"/>
        <source>More units in sight</source>
        <translation>多显示一些单元</translation>
    </message>
    <message>
        <location filename="gui/commands/view.py"/>
        <source>All units</source>
        <translation>全部单元</translation>
    </message>
    <message>
        <location filename="gui/commands/view.py"/>
        <source>Units above</source>
        <translation>上方的单元</translation>
    </message>
    <message>
        <location filename="gui/commands/view.py"/>
        <source>Units below</source>
        <translation>下方的单元</translation>
    </message>
    <message>
        <location filename="gui/commands/view.py"/>
        <source>Next unit</source>
        <translation>下一个单元</translation>
    </message>
    <message>
        <location filename="gui/commands/view.py"/>
        <source>Previous unit</source>
        <translation>上一个单元</translation>
    </message>
    <message>
        <location filename="gui/commands/view.py"/>
        <source>Next layer</source>
        <translation>下一层</translation>
    </message>
    <message>
        <location filename="gui/commands/view.py"/>
        <source>Next head</source>
        <translation>下一个头</translation>
    </message>
    <message>
        <location filename="gui/commands/view.py"/>
        <location filename="gui/frame/strip.py"/>
        <source>What to look at</source>
        <translation>看什么</translation>
    </message>
    <message>
        <location filename="gui/commands/view.py"/>
        <location filename="gui/export/web/page.py"/>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <location filename="gui/commands/view.py"/>
        <source>Light or dark as the desktop is</source>
        <translation>浅色或深色跟随桌面</translation>
    </message>
    <message>
        <location filename="gui/commands/view.py"/>
        <source>Larger type</source>
        <translation>放大字号</translation>
    </message>
    <message>
        <location filename="gui/commands/view.py"/>
        <source>Smaller type</source>
        <translation>缩小字号</translation>
    </message>
    <message>
        <location filename="gui/commands/view.py"/>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <location filename="gui/commands/view.py"/>
        <source>Default layout</source>
        <translation>默认布局</translation>
    </message>
    <message>
        <location filename="gui/dialogs/anothertext.py"/>
        <source>Another text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/anothertext.py"/>
        <source>Let the model read this text beside:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/anothertext.py"/>
        <source>The text that is read beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>Cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>Cues of the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>What is on screen becomes a cue after the one chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>Show this instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>What is on screen is what the cue shows from now on; its words stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>One place up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>One place down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>Take the cue out of the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>Take back the last change of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>What the cue says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>Notes for who speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>PNG, pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>SVG, vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>PDF, vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>GIF, the run as a film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>MP4, the run as a film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Web page, to play and share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>CSV, the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>NPZ, the numbers, exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Export {panel}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>In sight ({start} to {last})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>The whole run (0 to {last})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>From … to …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>As on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Light, white background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Model, text and step below the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <location filename="gui/frame/editrow.py"/>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <location filename="gui/export/web/about.py"/>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <location filename="gui/frame/editrow.py"/>
        <source>First step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <location filename="gui/frame/editrow.py"/>
        <source>Last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Frames a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Steps {first} to {last} of 0 to {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/dialogs/export.py"/>
        <source>{n:,} frames, {seconds:.3g} s: steps {first} to {last} of 0 to {end}.</source>
        <extracomment>of one: {n:,} frame, {seconds:.3g} s: steps {first} to {last} of 0 to {end}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>What is in sight, with the cursor at step {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Texts that a spreadsheet would take for a formula get an apostrophe in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Tracks: {tracks}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <location filename="gui/export/saving.py"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/importing.py"/>
        <source>where both directions end, as a classifier's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/importing.py"/>
        <source>the newest token, as a tagger's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/importing.py"/>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/importing.py"/>
        <source>none: tokens are read by their numbers, as 12 7 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/importing.py"/>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/importing.py"/>
        <source>none: x0, x1, x2…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/importing.py"/>
        <source>none: what it says are numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/importing.py"/>
        <source>Lists of tokens (*.txt *.json *.vocab *.dic *.tsv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/lessons.py"/>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/lessons.py"/>
        <source>{n}.  {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/lessons.py"/>
        <source>Give this lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/lessons.py"/>
        <source>about {n:g} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/lessons.py"/>
        <source>It cannot be given whole: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Memories as JSON lines (*.jsonl);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Memories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>The store is being read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <location filename="gui/frame/topbar.py"/>
        <source>Memory</source>
        <translation>记忆</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>The memory to look into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>&amp;New…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Make an empty memory for the model in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Open a model first: a memory is made for the states of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>&amp;Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Give this memory another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Delete memory…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Delete this memory with everything in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Search in text, what followed, and label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Show only entries that hold this, in capitals or not (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Delete the selected entries (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>&amp;Clear…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Delete all entries of this memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Make a memory from a file of JSON lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Write this memory to a file of JSON lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Close this window (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <location filename="gui/frame/chatrow.py"/>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Keep what can be read; the damaged file is set aside under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>New memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Its name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Making it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Rename memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Another name for “{name}”:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Renaming…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Delete the memory “{name}” with everything in it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Delete memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Deleting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Delete all entries of “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Delete all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Export memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Exporting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Import memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Recovering…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_table.py"/>
        <location filename="gui/frame/textfield.py"/>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_table.py"/>
        <source>What the model had read when this was stored; its end is nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_table.py"/>
        <source>Followed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_table.py"/>
        <source>The token that came next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_table.py"/>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_table.py"/>
        <source>Yours to write: F2 or a double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_table.py"/>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_table.py"/>
        <source>When it was stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_table.py"/>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_table.py"/>
        <source>How much it has been read since, as the sum of all weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_table.py"/>
        <source>no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/dialogs/memory_words.py"/>
        <source>{n:,} entries found</source>
        <extracomment>of one: {n:,} entry found</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_words.py"/>
        <source>of {model}, keys of {width:,} numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_words.py"/>
        <source>There are no memories yet. Make one, or import one from a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_words.py"/>
        <source>No entry holds what you search for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_words.py"/>
        <source>Nothing has been stored in this memory yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/dialogs/memory_words.py"/>
        <source>{n:,} entries deleted.</source>
        <extracomment>of one: {n:,} entry deleted.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="gui/dialogs/memory_words.py"/>
        <source>{n:,} entries written to {path}.</source>
        <extracomment>of one: {n:,} entry written to {path}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="gui/dialogs/memory_words.py"/>
        <source>{n:,} entries imported into “{name}”.</source>
        <extracomment>of one: {n:,} entry imported into “{name}”.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/dialogs/saveplace.py"/>
        <source>{place} is no file, but a pipe or a device: name a file to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/saveplace.py"/>
        <source>{name} already exists. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/saveplace.py"/>
        <source>It is in {parent}. What is in it now is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/saveplace.py"/>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/small.py"/>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/small.py"/>
        <source>Read {name} as (choose, or write the name of an encoding):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/small.py"/>
        <source>See the short-term memory of sequence models: type a text, and watch what an RNN, GRU, LSTM, Transformer or memory network remembers of it, token by token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/small.py"/>
        <source>Everything drawn is the model’s own number; &lt;tt&gt;python main.py verify&lt;/tt&gt; shows the checks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/small.py"/>
        <source>MIT licence. Icons: Lucide, ISC licence. Built with Qt for Python, pyqtgraph, NumPy and PyTorch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/dialogs/small.py"/>
        <source>&lt;h2&gt;Mnemoscope&lt;/h2&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>setting up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>at step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>step {first}, the cursor at {cursor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>steps {first} to {last}, the cursor at {cursor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>step {first} of 0 to {end}, the cursor at {cursor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>steps {first} to {last} of 0 to {end}, the cursor at {cursor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>without {names}, where there is nothing to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>a window has several tables: choose one panel, or .npz for all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>steps {first} to {last}, what is of one step at {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>at step {step} of {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>none of the panels in sight could give its numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>writing the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>without {names}, which could not be had</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/export/__init__.py"/>
        <source>{n:,} arrays</source>
        <extracomment>of one: {n:,} array</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>the table of {title} is of one step: say which with --at, not --from and --to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <location filename="gui/panel.py"/>
        <source>{title}: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>{needs} (the recording is of {name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <location filename="gui/export_command.py"/>
        <source>the recording holds no steps, so there is nothing to draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>{title}: no track has numbers in this stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>1 step ({step})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>{count:,} steps ({first} to {last})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <location filename="gui/export/web/__init__.py"/>
        <source>tracks {letters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/export/__init__.py"/>
        <source>{n:,} columns</source>
        <extracomment>of one: {n:,} column</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>painting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>choosing colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>frame {step:,} of {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>writing the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>{rate:g} a second, {seconds:.3g} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>{count:,} frames (steps {first} to {last})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>1 frame (step {step})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>{width} x {height} pixels of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/apart.py"/>
        <source>looking for the answers that are due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/apart.py"/>
        <source>comparing the tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/apart.py"/>
        <source>setting up {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/options.py"/>
        <source>step {step} is not in the recording: it has steps 0 to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/options.py"/>
        <source>a stretch from step {first} to step {last} holds nothing: it must begin before it ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/options.py"/>
        <source>{name} should end in one of {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/options.py"/>
        <source>a film of {count:,} frames is too long: it can have {most_frames:,}, so choose a stretch of the run (--from and --to)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/options.py"/>
        <source>a picture of {width} x {height} at {dpi} DPI is not possible: sides go from {smallest} to {largest_side} pixels in the file, which has at most {most} million pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/options.py"/>
        <source>a size of {width} x {height} is not possible: it has at most {most_pixels} million pixels of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/page.py"/>
        <source>{panel} could not be drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/pictures.py"/>
        <source>the picture could not be made: there is not enough memory for this size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/saving.py"/>
        <source>Writing {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/saving.py"/>
        <source>Give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/saving.py"/>
        <source>Writing {name}: {doing}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/saving.py"/>
        <source>There is not enough memory for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/saving.py"/>
        <source>this export failed with {kind}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/saving.py"/>
        <source>{name} was given up: nothing has been written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/stage.py"/>
        <source>{tracks}: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/stage.py"/>
        <source>not in this picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/stage.py"/>
        <source>tokens {first} to {last} “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/stage.py"/>
        <location filename="gui/export/web/words.py"/>
        <source>step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/stage.py"/>
        <source>seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/__init__.py"/>
        <source>gathering the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/export/web/__init__.py"/>
        <source>{n:,} steps</source>
        <extracomment>of one: {n:,} step</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/export/web/__init__.py"/>
        <source>{megabytes:.2f} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/export/web/__init__.py"/>
        <source>without {n:,} parts that had no room, as the page says</source>
        <extracomment>of one: without {n:,} part that had no room, as the page says</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/export/web/__init__.py"/>
        <source>{name}: {facts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Kind of model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Attribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Made by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <location filename="gui/frame/editslist.py"/>
        <source>Edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Not in this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>steps {first} to {last} of 0 to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>from step {step} on the model chose the tokens itself: temperature {temperature:g}, seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>with a memory outside the model, whose share in the prediction is {mix:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Each unit is held in {levels} steps from the least to the largest value that it has here: what is shown is within 1/{within} of that range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Attention is held to within 1/{within}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Of each prediction the {most} likeliest are held, with their probabilities as the model gave them (32 bits).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>The recording itself holds some of its signals in 16 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>For want of room (a page has {megabytes:g} MB for each recording): {names}. A shorter stretch (--from and --to), or fewer heads (--attention), makes room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>No page holds these, which the recording has: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>What heads look at before step {step} is one number, “what lies before this stretch”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Recorded without {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Not asked for: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/content.py"/>
        <source>a web page holds at most {most:,} steps, not {count:,}: choose a stretch of the run (--from and --to)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/content.py"/>
        <source>there is no room for {count:,} steps in a web page: choose a stretch of the run (--from and --to)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/content.py"/>
        <source>the recording of {name} holds no steps, so there is nothing to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/foretold.py"/>
        <source>The model answers {where}; no answer here can be judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/foretold.py"/>
        <source>The model answers {where}: {count} in the whole run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/foretold.py"/>
        <source>class so far, from “{one}” to “{other}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/foretold.py"/>
        <source>difference of probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/foretold.py"/>
        <source>surprise at the right answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/foretold.py"/>
        <location filename="gui/panels/compare.py"/>
        <location filename="gui/panels/influence.py"/>
        <location filename="gui/panels/surprise.py"/>
        <location filename="gui/panels/tokens.py"/>
        <location filename="gui/state/compared.py"/>
        <source>nats</source>
        <translation>纳特</translation>
    </message>
    <message>
        <location filename="gui/export/web/foretold.py"/>
        <location filename="gui/panels/tokens.py"/>
        <source>surprise (−log p)</source>
        <translation>惊异度 (−log p)</translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>Skip to the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>Nothing can be shown here without JavaScript: let the browser run the script of this page, which loads nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <location filename="gui/panels/attention.py"/>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <location filename="gui/panels/attention.py"/>
        <source>Head</source>
        <translation>头</translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>Colour of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>Steps in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>Fewer steps, drawn wider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>More steps, drawn narrower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>The whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>First token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>One token back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <location filename="gui/export/web/words.py"/>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>One token on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>Last token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>Tokens a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>What this is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>Keys: ← and → go from token to token, Home and End to the first and last, Space plays; with a picture in focus, ↑ and ↓ go from row to row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>Made with Mnemoscope, an instrument to see the short-term memory of sequence models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/parts.py"/>
        <location filename="gui/export/web/words.py"/>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/parts.py"/>
        <source>activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/parts.py"/>
        <source>share let through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/parts.py"/>
        <source>probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/export/web/parts.py"/>
        <source>{n:,} values lie beyond the colours</source>
        <extracomment>of one: {n:,} value lies beyond the colours</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="gui/export/web/parts.py"/>
        <location filename="gui/widgets/curverow.py"/>
        <location filename="gui/widgets/inwords.py"/>
        <source>{n:,} values are not numbers</source>
        <extracomment>of one: {n:,} value is not a number</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="gui/export/web/parts.py"/>
        <location filename="gui/widgets/inwords.py"/>
        <source>{n:,} values are infinite</source>
        <extracomment>of one: {n:,} value is infinite</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/export/web/parts.py"/>
        <location filename="gui/panels/attention.py"/>
        <source>cross head {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/parts.py"/>
        <source>Read to its end: every token looks at every other in reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>token {step} of {count}, “{token}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>{place}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>{place}: {value} ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>{title}: {value} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>{place} at “{token}”: {value} ({unit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>{rows} rows and {steps} steps share a cell, which shows the value largest in size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>{rows} rows share a line, which shows the value largest in size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>{steps} steps share a column, which shows the value largest in size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>Steps {first} to {last} of {start} to {end} are in sight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>All steps are in sight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>“{token}” (step {step}) looks at “{key}” (step {other}): {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>“{token}” looks most at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>what lies before this stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>This token is out of reach: nothing looks at it any more, and it looks at nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>This page does not hold the attention of this head.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>This layer has no attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>attention of the token at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>A row is a token that looks, a column a token looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>Steps {first} to {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>Text: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>Tokens: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>Read from memory at “{token}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <location filename="gui/panels/tokens.py"/>
        <source>no colour</source>
        <translation>不着色</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>After “{token}”: probability of the next token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>If the text ended after “{token}”: probability of each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>After “{token}”: probability of each answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>came next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>“{token}” came next: rank {rank}, probability {p}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>entropy {value} nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <location filename="gui/state/compared.py"/>
        <location filename="gui/widgets/answerrow.py"/>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <location filename="gui/widgets/answerrow.py"/>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>The answer is right: {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>The answer is wrong; right would be {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>Nobody knows what would be right here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <location filename="gui/panels/hops.py"/>
        <location filename="gui/widgets/inwords.py"/>
        <source>not a number</source>
        <translation>非数值</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>The prediction is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <location filename="gui/widgets/tokenrow.py"/>
        <source>chosen by the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>nothing is in memory yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>recalled: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>{text} → {next}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>Values at “{token}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>Likeliest: {list}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>“{token}” {p}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>The numbers of this page cannot be unpacked: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>This browser cannot unpack the numbers of this page (it has no DecompressionStream): open it in a newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>at most {most} recordings stand side by side, not {recordings}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>--side needs a second recording, which stands beside the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>there is no track {letter} to take away: the last recording is track {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>name a panel (--panel), or a file that ends in .html: a web page holds all of a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>there is no panel named {panel!r}; there are {panels}, window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>tracks cannot stand so in {panel} (--side {side}), only {can}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>a web page holds all of its recordings, at any size: leave out {options}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>the recording holds no steps, so there is nothing to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>there is no attention of {asked} (--attention) in the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>step {at} is not in the recording: it has steps 0 to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>step {at} (--at) is not in the stretch from step {start} to step {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>units {start} to {last} are not in the recording: it has units 0 to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>layer {layer} is not in the recording: it has layers 0 to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>head {head} is not in the recording: it has heads 0 to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>unit {unit} is not in the recording: it has units 0 to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>at most {most_pinned} units can be drawn, not {wanted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/abreast.py"/>
        <source>{count} tracks in tabs: too little room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/bars.py"/>
        <source>Transport</source>
        <translation>播放控制</translation>
    </message>
    <message>
        <location filename="gui/frame/bars.py"/>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <location filename="gui/frame/bars.py"/>
        <source>Copy as image</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <location filename="gui/frame/chatrow.py"/>
        <source>A message to the model (Ctrl+Shift+L): Enter sends, Shift+Enter makes a new line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/chatrow.py"/>
        <source>Message to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/chatrow.py"/>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/chatrow.py"/>
        <source>Stop the reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/chatrow.py"/>
        <source>Send the message (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/closing.py"/>
        <source>After the window was closed: {problems}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/conducting.py"/>
        <source>The cue looks at a place that is not there: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>What the lesson says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>Answer {letter}: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>Answer {letter}: {said}, which is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>Answer {letter}: {said}, which is not right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>no hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>Hands for answer {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>your guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>Your guess, a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>Right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>Not so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>It is {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/frame/cuecard.py"/>
        <source>{n} hands went up.</source>
        <extracomment>of one: {n} hand went up.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="gui/frame/cuecard.py"/>
        <source>{right} of {n} hands were right ({share:.0%}).</source>
        <extracomment>of one: {right} of {n} hand was right ({share:.0%}).</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>To do: {task}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>✓ Done. {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>Hint: {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>Not done yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/docks.py"/>
        <source>Export or copy this panel</source>
        <translation>导出或复制此面板</translation>
    </message>
    <message>
        <location filename="gui/frame/docks.py"/>
        <source>Pop out, or dock again</source>
        <translation>弹出，或重新停靠</translation>
    </message>
    <message>
        <location filename="gui/frame/docks.py"/>
        <source>Maximise, or restore (double click)</source>
        <translation>最大化，或还原（双击）</translation>
    </message>
    <message>
        <location filename="gui/frame/docks.py"/>
        <source>Close; the View menu opens it again</source>
        <translation>关闭；可从“视图”菜单重新打开</translation>
    </message>
    <message>
        <location filename="gui/frame/docks.py"/>
        <source>{title}: {tip}</source>
        <translation>{title}：{tip}</translation>
    </message>
    <message>
        <location filename="gui/frame/docks.py"/>
        <source>How the tracks stand side by side in this panel</source>
        <translation>各轨在此面板中如何并列</translation>
    </message>
    <message>
        <location filename="gui/frame/docks.py"/>
        <source>{title}: how the tracks stand side by side</source>
        <translation>{title}：各轨如何并列</translation>
    </message>
    <message>
        <location filename="gui/frame/docks.py"/>
        <source>read alike by {tracks}</source>
        <translation>{tracks} 读法相同</translation>
    </message>
    <message>
        <location filename="gui/frame/editrow.py"/>
        <source>The edit, as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editrow.py"/>
        <source>Signal, part, what is done, and at which steps; Return makes it so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editrow.py"/>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editrow.py"/>
        <source>The value it is set to, or by which it is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editrow.py"/>
        <source>end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editrow.py"/>
        <source>The first step at which it is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editrow.py"/>
        <source>The last step at which it is made; down to “end”: to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editrow.py"/>
        <source>Take this edit away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editrow.py"/>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editrow.py"/>
        <source>{edit}: switch it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editrow.py"/>
        <source>{edit}: switch it on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>{edit} — or right-click a unit, a head or a token, or drag a bar beside a heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>Show the list of edits, or fold it away (Ctrl+Shift+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>What the edited tracks are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>Copy all edits that are switched on, as the command line takes them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>Keep as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>Close the list; the edits stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>Which track is edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>Which track is edited; the first stays as it is, and a copy of it is edited beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>Write an edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>Write an edit, and press Return; names are completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>Make this edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>Add an edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/frame/editslist.py"/>
        <source>{n:,} edits</source>
        <extracomment>of one: {n:,} edit</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="gui/frame/editslist.py"/>
        <source>{n:,} edits, {off:,} off</source>
        <extracomment>of one: {n:,} edit, {off:,} off</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>This recording was edited as it was made: {edits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>Nothing is edited: what if a gate stayed open, a head were silent, a token another?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/findings.py"/>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/findings.py"/>
        <source>nothing has been asked of this text yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/findings.py"/>
        <source>finding out: {share:.0%}, {count} to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/findings.py"/>
        <location filename="gui/panels/gradientflow.py"/>
        <location filename="gui/panels/retention.py"/>
        <source>{track}: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/findings.py"/>
        <source>Find out more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/findings.py"/>
        <source>Stop finding out; what was found stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/findings.py"/>
        <source>Ask every question that makes sense of this model and text, one after the other, beside the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <source>The cue before (Page Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <source>Go on (Page Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <source>Hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <source>Count a show of hands for each answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <source>Present: full screen, large type (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <source>Cues: capture, reorder, reword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <source>Close the lesson; what is on screen stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <source>{at} / {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <location filename="gui/frame/presenter.py"/>
        <source>{lesson}: cue {at} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <source>Reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/memoryform.py"/>
        <source>nothing stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/memoryform.py"/>
        <source>Keep every state with the token that followed it, and look for states like the present one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/memoryform.py"/>
        <source>Write what was read into the store, where it lasts (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/memoryform.py"/>
        <source>Search, label, delete, export and import what is stored (Ctrl+B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/menus.py"/>
        <source>Language</source>
        <translation>语言 / Language</translation>
    </message>
    <message>
        <location filename="gui/frame/menus.py"/>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <location filename="gui/frame/menus.py"/>
        <source>{command} ({keys})</source>
        <translation>{command} ({keys})</translation>
    </message>
    <message>
        <location filename="gui/frame/notices.py"/>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/frame/offering.py"/>
        <source>{letters} read beside A. Compare shows where they part, and by how much ({key}).</source>
        <extracomment>of one: {letters} reads beside A. Compare shows where they part, and by how much ({key}).</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/frame/offering.py"/>
        <location filename="gui/panels/compare.py"/>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/frame/pages.py"/>
        <source>{letters} in tabs behind</source>
        <extracomment>of one: {letters} in a tab behind</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/frame/pictures.py"/>
        <source>{name}: opening the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/presenter.py"/>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/presenter.py"/>
        <source>No lesson is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/presenter.py"/>
        <source>The last cue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/presenter.py"/>
        <source>Next: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/presenter.py"/>
        <source>{minutes}:{seconds:02d} · {now}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/presenter.py"/>
        <source>The right answer: {answer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/rewriting.py"/>
        <source>A recording cannot become a cue: choose a model, which reads the text again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/rewriting.py"/>
        <source>No lesson is open: capture a cue (Ctrl+F2) to begin one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/rewriting.py"/>
        <source>New lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/rewriting.py"/>
        <source>A lesson begins in {path}. Show what comes next, and capture it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/rewriting.py"/>
        <source>This lesson came with the program: save a copy of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/rewriting.py"/>
        <source>The lesson is now {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/spotlight.py"/>
        <source>Hidden until the answer is revealed (Page Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/frame/stagedlook.py"/>
        <source>Some options of panels are none that there are, and were left out: {names}.</source>
        <extracomment>of one: An option of a panel is none that there is, and was left out: {names}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/frame/stagedlook.py"/>
        <source>This model has no layer {wanted:,}: its last is {last:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/stagedlook.py"/>
        <source>This model has no head {wanted:,}: its last is {last:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/stagedlook.py"/>
        <source>This model has no unit {wanted:,}: its last is {last:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/stagedlook.py"/>
        <source>There is no track {letter} to ask about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/staging.py"/>
        <source>A window of {wide:,} × {high:,} pixels is larger than this screen: it is as large as there is room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/frame/staging.py"/>
        <source>There are no panels named {names}: they are left out.</source>
        <extracomment>of one: There is no panel named {names}: it is left out.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/frame/staging.py"/>
        <source>There is no step {step:,} in this text, whose last one is {last:,}: that one is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/strip.py"/>
        <source>Of the answers that are due in this text; the ribbon marks which are right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/strip.py"/>
        <source>Open a model whose vocabulary has this text, and let it read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/strip.py"/>
        <source>Read this text with a model that knows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/strip.py"/>
        <source>What to look at with this model: show (Ctrl+I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/strip.py"/>
        <source>What to look at with this model: fold away (Ctrl+I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/strip.py"/>
        <source>Read it with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/strip.py"/>
        <source>This model knows {share:.0%} of this text, and makes nothing of the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/strip.py"/>
        <source>This model knows nothing of this text: what it says of it means nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/strip.py"/>
        <source>No model here knows more than a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/textfield.py"/>
        <source>Type or paste a text, or drop a file here: the model reads as you type.</source>
        <translation>在此键入或粘贴文本，或拖入文件：模型边输入边阅读。</translation>
    </message>
    <message>
        <location filename="gui/frame/textfield.py"/>
        <source>The text the model reads (Ctrl+L; Esc gives the keys back to play and step)</source>
        <translation>模型阅读的文本（Ctrl+L；按 Esc 后按键恢复用于播放和步进）</translation>
    </message>
    <message>
        <location filename="gui/frame/textfield.py"/>
        <source>“{word}” is not known to this model. It knows: {near}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/topbar.py"/>
        <source>What is typed or pasted goes where the caret is, and what is not shown stays behind it. Select all, and copy, delete or replace it, and that is the whole text. To change its end, open another file.</source>
        <translation>键入或粘贴的内容插入到插入点处，未显示的部分仍在其后。全选后复制、删除或替换，针对的是整段文本。要更改文本的结尾，请打开另一个文件。</translation>
    </message>
    <message>
        <location filename="gui/frame/topbar.py"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="gui/frame/topbar.py"/>
        <source>The model that reads the text</source>
        <translation>阅读文本的模型</translation>
    </message>
    <message>
        <location filename="gui/frame/topbar.py"/>
        <location filename="gui/state/reader.py"/>
        <source>opening the model…</source>
        <translation>正在打开模型…</translation>
    </message>
    <message>
        <location filename="gui/frame/topbar.py"/>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <location filename="gui/frame/topbar.py"/>
        <source>Texts that show what this model does (Ctrl+M: the next one)</source>
        <translation>展示此模型作用的文本（Ctrl+M：下一个）</translation>
    </message>
    <message>
        <location filename="gui/frame/topbar.py"/>
        <source>Examples for this model</source>
        <translation>此模型的示例</translation>
    </message>
    <message>
        <location filename="gui/frame/topbar.py"/>
        <source>Continue</source>
        <translation>续写</translation>
    </message>
    <message>
        <location filename="gui/frame/topbar.py"/>
        <source>Let the model continue the text (Ctrl+Return); the arrow: how it chooses</source>
        <translation>让模型续写文本（Ctrl+Return）；箭头：它如何选择</translation>
    </message>
    <message>
        <location filename="gui/frame/topbar.py"/>
        <source>A memory outside the model, on or off (Ctrl+Shift+M); the arrow: how it is used</source>
        <translation>模型之外的记忆，开或关（Ctrl+Shift+M）；箭头：如何使用</translation>
    </message>
    <message>
        <location filename="gui/frame/topbar.py"/>
        <source>Memory outside the model</source>
        <translation>模型之外的记忆</translation>
    </message>
    <message>
        <location filename="gui/frame/topbar.py"/>
        <location filename="gui/frame/trackheader.py"/>
        <source>Tracks</source>
        <translation>轨</translation>
    </message>
    <message>
        <location filename="gui/frame/topbar.py"/>
        <source>Another model beside, or the same on another text; a model can also be dragged from the list to the panels</source>
        <translation>并列另一个模型，或同一模型读另一段文本；也可将模型从列表拖到面板上</translation>
    </message>
    <message>
        <location filename="gui/frame/topbar.py"/>
        <source>Tracks side by side</source>
        <translation>并列的轨</translation>
    </message>
    <message>
        <location filename="gui/frame/topbar.py"/>
        <source>{title} (not installed)</source>
        <translation>{title}（未安装）</translation>
    </message>
    <message>
        <location filename="gui/frame/topbar.py"/>
        <source>Opened from a folder</source>
        <translation>从文件夹打开</translation>
    </message>
    <message>
        <location filename="gui/frame/topbar.py"/>
        <source>Data: {data}</source>
        <translation>数据：{data}</translation>
    </message>
    <message>
        <location filename="gui/frame/topbar.py"/>
        <source>Licence: {licence}</source>
        <translation>许可：{licence}</translation>
    </message>
    <message>
        <location filename="gui/frame/topbar.py"/>
        <source>Made by: {command}</source>
        <translation>制作命令：{command}</translation>
    </message>
    <message>
        <location filename="gui/frame/topbar.py"/>
        <source>With a memory outside: {with_it:.3f} {unit} of {text}, without: {without:.3f}</source>
        <translation>带外部记忆：{text} 上为 {with_it:.3f} {unit}，不带：{without:.3f}</translation>
    </message>
    <message>
        <location filename="gui/frame/trackheader.py"/>
        <location filename="gui/widgets/table.py"/>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/transport.py"/>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <location filename="gui/frame/transport.py"/>
        <source>Speed of playing and continuing, in tokens per second</source>
        <translation>播放和续写的速度，每秒词元数</translation>
    </message>
    <message>
        <location filename="gui/frame/transport.py"/>
        <source>{rate} tokens/s</source>
        <translation>{rate} 词元/秒</translation>
    </message>
    <message>
        <location filename="gui/frame/transport.py"/>
        <source>The step the cursor is at, and its token</source>
        <translation>光标所在的步及其词元</translation>
    </message>
    <message>
        <location filename="gui/frame/transport.py"/>
        <source>no text yet</source>
        <translation>还没有文本</translation>
    </message>
    <message>
        <location filename="gui/frame/transport.py"/>
        <source>step {step} of {last}  “{token}”</source>
        <translation>第 {step} 步，共 {last} 步  “{token}”</translation>
    </message>
    <message>
        <location filename="gui/frame/waiting.py"/>
        <source>No model is open: choose one in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/frame/window.py"/>
        <source>There is little room here for your own layout: Ctrl+0 gives the default one, which fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/languages.py"/>
        <source>there is no language {code}: there are {codes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/languages.py"/>
        <source>the language file {name} is damaged: Qt cannot read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/noscreen.py"/>
        <source>on Debian and Ubuntu: apt install libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/noscreen.py"/>
        <source>there is no screen (neither DISPLAY nor WAYLAND_DISPLAY is set)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/noscreen.py"/>
        <source>Qt's X11 plugin misses a library ({error}; {help})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/noscreen.py"/>
        <source>no screen answers at DISPLAY={name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/noscreen.py"/>
        <source>no screen answers at WAYLAND_DISPLAY={name} ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panel.py"/>
        <source>This picture could not be drawn: {kind}, {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panel.py"/>
        <source>this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panel.py"/>
        <source>{needs} — {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panel.py"/>
        <source>Type some text above: the model reads it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panel.py"/>
        <source>{title}: nothing in layer {layer}, only in layer {there}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panel.py"/>
        <source>{title}: nothing to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panel.py"/>
        <source>{title}: nothing has been asked yet; the panel has a button for it, and the command “analyse {question}” a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panel.py"/>
        <source>Escape: leave it as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panel.py"/>
        <source>{signal} · {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/__init__.py"/>
        <source>The panel {name} was left out: {value} raises {kind}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/__init__.py"/>
        <source>{found!r} is no panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>{name} is highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>and lowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>{name} does so most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>and least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>{name}, of which nothing was found, is highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>{name}, of which nothing was found, looks there most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>What units are about</source>
        <translation>单元与什么有关</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>Reads a text and names each unit by what it follows (depth, line, word, quote and more) and each head by what it looks at, only where that is beyond chance. Click a row to have it in focus; drop a text file here to ask on that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>There are neither units nor heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>A text is read, and each unit is tried with all that it may follow, each head with all that it may look at; those that do so beyond chance are named. Drop a text file here to ask on that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>Find out what they are about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>Read a text that fits the model, or the one chosen above, beside the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>The text to ask on</source>
        <translation>用于提问的文本</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>The text that units and heads are asked about on; a text file can be dropped on the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>What are units and heads about?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>Nothing found beyond chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>a text that fits</source>
        <translation>一段合适的文本</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>the text here</source>
        <translation>此处的文本</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>a text file…</source>
        <translation>文本文件…</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>Texts (*.txt *.md *.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>Ask on a text</source>
        <translation>对文本提问</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>{score:.0%} more than to tokens beside; {least:.0%} is needed for a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>{score:.0%} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>by chance |r| = {least} at the most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>r = {r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <source>Who looks at whom: a row a token that looks, a column a token looked at, for the layer and head in focus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <location filename="gui/panels/lookback.py"/>
        <source>No attention: a recurrent network has only its state to look back with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <source>Layer in focus, in every panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <source>Head in focus, in every panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <source>Head {head} looks from the target back at the source, and the target has not begun yet: the text so far is all source. Choose one of the heads below {first}, or end the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <source>layer {layer} · head {head}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <source>{title} · target to source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <source>{title} · all at once, read up to “{token}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <source>{title} · steps {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <source>steps {first}–{last}, of {seen} in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <source>the attention of {count:,} steps to {stop:,} is {size:,} numbers, which is too many: choose a stretch of the run (--from and --to)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/cell.py"/>
        <source>Cell state</source>
        <translation>细胞状态</translation>
    </message>
    <message>
        <location filename="gui/panels/cell.py"/>
        <source>The cells of the layer in focus, over time: the memory that the forget gate keeps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/cell.py"/>
        <source>No cell state: only an LSTM has one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/cell.py"/>
        <source>Layer {layer} has no cell state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>A second track is compared here: add one by the menu Tracks, or with Ctrl+Shift+B.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>What they expect next is the same everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>What they expect next is of different things, and is not compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>changed most, nats</source>
        <translation>变化最大（纳特）</translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>surprise differs most, nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>differ most, nats</source>
        <translation>差异最大（纳特）</translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>How unexpected each token was to each track, and how far what they expect next is apart (KL divergence from the first track, in nats). The flag marks where they part first. Below: totals, and the tokens after which the prediction changed most; a click looks there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>Type some text above: the tracks read it, and are compared here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>The tracks are being compared…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <location filename="gui/panels/surprise.py"/>
        <location filename="gui/panels/tokens.py"/>
        <source>surprise</source>
        <translation>惊异度</translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>surprise, nats a character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>surprise {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>surprise, nats a character {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>KL from {letter} of what comes next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>KL({one} ‖ {other})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>{title} · comparing anew, {share:.0%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>mean {nats:#.3g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>most {nats:#.3g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>what is shown is of the text as it was: it is being compared anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>this track</source>
        <translation>此轨</translation>
    </message>
    <message>
        <location filename="gui/panels/context.py"/>
        <source>not measured yet: the button reads tokens one by one, beside the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/context.py"/>
        <source>kept, GB</source>
        <translation>保留量（GB）</translation>
    </message>
    <message>
        <location filename="gui/panels/context.py"/>
        <source>kept, MB</source>
        <translation>保留量（MB）</translation>
    </message>
    <message>
        <location filename="gui/panels/context.py"/>
        <location filename="gui/panels/cost.py"/>
        <source>kept, kB</source>
        <translation>保留量（kB）</translation>
    </message>
    <message>
        <location filename="gui/panels/context.py"/>
        <source>kept, bytes</source>
        <translation>保留量（字节）</translation>
    </message>
    <message>
        <location filename="gui/panels/context.py"/>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <location filename="gui/panels/context.py"/>
        <source>What of the text is in the window at the cursor, and what has fallen out; the bytes that takes, and the time of a token, against the tokens read. What the cache keeps when it is full is chosen above: it is kept so in an edited copy, beside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/context.py"/>
        <location filename="gui/panels/cost.py"/>
        <source>Nothing is kept from token to token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/context.py"/>
        <source>What the context holds, and what it costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/context.py"/>
        <source>The text is encoded anew with every token: nothing is kept from one to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/context.py"/>
        <source>Context at “{token}” · step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/context.py"/>
        <source>measuring the time of a token: {share:.0%} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/context.py"/>
        <source>Read tokens one by one after more and more of the text, beside the window, and time them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/context.py"/>
        <source>Measure time</source>
        <translation>测量时间</translation>
    </message>
    <message>
        <location filename="gui/panels/context.py"/>
        <location filename="gui/panels/cost.py"/>
        <source>time of a token, ms</source>
        <translation>每个词元的时间（毫秒）</translation>
    </message>
    <message>
        <location filename="gui/panels/cost.py"/>
        <source>Three kinds of memory</source>
        <translation>三种记忆</translation>
    </message>
    <message>
        <location filename="gui/panels/cost.py"/>
        <source>What is kept and how long a token takes against the tokens read: for a state, a cache of keys and values, and slots. Dots are measured on this machine, lines are the formulas. The model that is open stands first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/cost.py"/>
        <source>This model and one of each other kind of memory read token by token, up to a thousand, and are timed; what they keep is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/cost.py"/>
        <source>Measure what memory costs</source>
        <translation>测量记忆的代价</translation>
    </message>
    <message>
        <location filename="gui/panels/cost.py"/>
        <source>Read tokens one by one and time them, beside the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/cost.py"/>
        <source>What does its memory cost?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/cost.py"/>
        <source>After {count:,} tokens it keeps {size:,.1f} kB and takes {time:.2g} ms a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/cost.py"/>
        <source>{kind}: {size:,.1f} kB, {time:.2g} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/decisions.py"/>
        <source>What decided</source>
        <translation>什么起了决定作用</translation>
    </message>
    <message>
        <location filename="gui/panels/decisions.py"/>
        <source>After each layer, what would be said if it were the last (logit lens); and what each head, unit and MLP wrote towards the token at the cursor rather than the next best (direct logit attribution). Click a cell or a row to look there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/decisions.py"/>
        <source>Nothing is said that could be decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/decisions.py"/>
        <source>Every layer is read out as if it were the last, and the prediction is taken apart into what each head and unit wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/decisions.py"/>
        <source>Find out what decided</source>
        <translation>找出什么起了决定作用</translation>
    </message>
    <message>
        <location filename="gui/panels/decisions.py"/>
        <source>Read out each layer, and take the prediction apart, beside the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/decisions.py"/>
        <source>share: {share:+.4f} logits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/decisions.py"/>
        <source>What decided {place}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/decisions.py"/>
        <source>“{label}” rather than “{other}”: {difference:+.2f} logits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/distance.py"/>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>Recall over distance</source>
        <translation>远距离回忆</translation>
    </message>
    <message>
        <location filename="gui/panels/distance.py"/>
        <source>Makes sequences in which something is asked for that was read a distance before, lets every track read them beside the window, and plots the share of right answers against distance, with its 95 % interval. Dashed: guessing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/distance.py"/>
        <source>Nothing is foretold that could be right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/distance.py"/>
        <source>New sequences are made at a ladder of distances, and every track reads them: its share of right answers is plotted, so that forgetting is seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/distance.py"/>
        <source>Measure recall</source>
        <translation>测量回忆</translation>
    </message>
    <message>
        <location filename="gui/panels/distance.py"/>
        <source>Measure again</source>
        <translation>重新测量</translation>
    </message>
    <message>
        <location filename="gui/panels/distance.py"/>
        <source>Make sequences and let every track read them, beside the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/distance.py"/>
        <source>Let every track read the sequences again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/distance.py"/>
        <source>To see {names} as well, measure again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/distance.py"/>
        <source>distance: {between}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/distance.py"/>
        <source>Right answers against distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/distance.py"/>
        <source>{name}, distance {distance}: {right} of {count} right, {share:.0%} ({low:.0%} to {high:.0%})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/gates.py"/>
        <source>Gates</source>
        <translation>门</translation>
    </message>
    <message>
        <location filename="gui/panels/gates.py"/>
        <source>What each gate lets through, 0 to 1, over time; the bars on the right are the values at the cursor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/gates.py"/>
        <source>No gates: a network without gates writes over its state at every step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/gates.py"/>
        <source>Layer {layer} has no gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/panels/gates.py"/>
        <source>no room for {n} backward gates: make the panel higher</source>
        <extracomment>of one: no room for {n} backward gate: make the panel higher</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <location filename="gui/panels/robustness.py"/>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>|∂hₜ / ∂hₜ₋ₖ|, lag 0 = 1</source>
        <translation>|∂hₜ / ∂hₜ₋ₖ|，滞后 0 = 1</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>|∂L / ∂xₜ₋ₖ|, lag 0 = 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>what the gradient is of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>the bias of the forget gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>Gradient flow</source>
        <translation>梯度流</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>How much of a gradient is left so many steps back: of the state by the state before, or of the loss by what came in, relative to lag 0. Dashed: an RNN, a GRU and an LSTM as torch makes them, untrained, 64 units; the slider sets the LSTM’s forget bias (torch: 0).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>Nothing is carried or read out that a gradient could pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>A gradient is followed back step by step, and what is left of it is plotted beside networks that were never trained, with their forget bias on a slider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>Follow the gradient</source>
        <translation>跟踪梯度</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>Follow a gradient back, beside the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>Follow it back from the text as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>Whose gradient</source>
        <translation>谁的梯度</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>The gradient of the state by the state before, or of the loss by what came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>Forget bias of the untrained LSTM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>Forget bias of the untrained LSTM: 0 (as torch makes it), 1, 3 or 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>lag k, steps back</source>
        <translation>滞后 k（向前步数）</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>{name} has read another text since: ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>LSTM, forget bias {bias:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>How much of a gradient is left so many steps back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>Untrained, after {lag} steps {left} is left with a forget bias of {bias:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>After {lag} steps {left} of the gradient is left; forget bias {bias:g}: {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>Dashed: untrained, as torch makes them, 64 units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>Back from step {at}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>directions</source>
        <translation>方向</translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>half-life, steps</source>
        <translation>半衰期（步）</translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>half of its attention lies within so many tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>half-life of a push, steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>Half-life</source>
        <translation>半衰期</translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>For how many steps a unit keeps half of what it holds (by its forget or update gate), a direction of the state half of a push (by the Jacobian), and within how many tokens half of a head’s attention lies. The mark on each bar is at the cursor. Click a row to look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>No gate, state or attention that could forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>For how many steps does it remember? Units are ranked by the gate that keeps, directions of the state by the Jacobian, heads by how far back they look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>Find the half-lives</source>
        <translation>求半衰期</translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>Rank units, directions and heads by how long they remember, beside the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>What is ranked</source>
        <translation>对什么排序</translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>What is ranked: units, directions of the state, or attention heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>The mark on a bar is the half-life of the gate at the cursor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>For how many steps does it remember?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>mean gate {gate:.4f}: half-life {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>of the median gate: {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>half of its attention within {tokens} back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>mean distance {mean:.3g}, median {median:.3g} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>eigenvalue of modulus {size:.4f}: half-life {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>turns once in {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/hidden.py"/>
        <source>Hidden state</source>
        <translation>隐藏状态</translation>
    </message>
    <message>
        <location filename="gui/panels/hidden.py"/>
        <source>Every unit of the layer in focus, over time. Click a row to focus the unit, Ctrl-click to pin it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/hidden.py"/>
        <source>No hidden state to show</source>
        <translation>没有可显示的隐藏状态</translation>
    </message>
    <message>
        <location filename="gui/panels/hidden.py"/>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <location filename="gui/panels/hidden.py"/>
        <source>Which signal is shown</source>
        <translation>显示哪个信号</translation>
    </message>
    <message>
        <location filename="gui/panels/hidden.py"/>
        <source>Layer {layer} has no state to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/hops.py"/>
        <source>Hops</source>
        <translation>跳</translation>
    </message>
    <message>
        <location filename="gui/panels/hops.py"/>
        <source>The sentences in memory and how much each hop looks at them, for the question at the cursor; a dot: the answer follows from it. Click a sentence to go there, a column to focus its hop; Ctrl+↓ goes from hop to hop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/hops.py"/>
        <source>No hops: only a memory network reads its memory several times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/hops.py"/>
        <source>A statement has entered memory; nothing is asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/hops.py"/>
        <source>“{question}…” as a question so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/hops.py"/>
        <source>answer: {word} ({p:.2f})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/hops.py"/>
        <source>not known and passed over: {words} · {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/hops.py"/>
        <source>{answer} · by the rules: {right}, from the sentences with a dot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>memory slot</source>
        <translation>记忆槽</translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>What matters here</source>
        <translation>此处什么重要</translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>Silences each unit, head, earlier token or memory slot in turn and ranks them by the nats that the token at the cursor, or the answer due there, loses without it. Click a row to look at it, “edit” to make an edit of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <location filename="gui/panels/robustness.py"/>
        <source>Nothing is said that could be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>Find out what matters here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>Silence everything in turn, for the token at the cursor, beside the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>What is silenced</source>
        <translation>静默什么</translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>What is silenced in turn when it is asked again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>With all in place: {nats:.3f} nats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>What matters for {place}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>Nats lost for {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>Each {things} is silenced in turn, and ranked by what that costs the token at the cursor, or the answer due there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>part of the model</source>
        <translation>模型的部件</translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>lost without it: {nats:+.4f} nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>divergence of all that is said: {nats:.4f} nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>prediction · each token cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>prediction · each token replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>prediction · gradient × input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>prediction · integrated gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>attention rollout (an approximation)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>state · each token cut</source>
        <translation>状态 · 逐个切除词元</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>state · each token replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>Influence</source>
        <translation>影响</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>Which earlier tokens the prediction or answer at the cursor rests on: each is cut or replaced in turn and the text read on, and slopes and attention are asked as well. Red: without it the answer loses as many nats; blue: it gains. Click a token to go there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>No tokens come in that could be cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>Each earlier token is cut and replaced in turn, and the text is read on: what does the prediction lose? Slopes and attention are asked as well, and where they disagree is said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>Find out what it rests on</source>
        <translation>找出它依据什么</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>Cut and replace each token in turn, for the token at the cursor, beside the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>What colours the text</source>
        <translation>文本按什么着色</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>Whose figures colour the text: of the prediction, or of the state that it is made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>Influence on {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>state moved</source>
        <translation>状态移动量</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>of its length</source>
        <translation>占其长度</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>share</source>
        <translation>占比</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>nats lost</source>
        <translation>损失的纳特</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <location filename="gui/widgets/answerrow.py"/>
        <location filename="gui/widgets/curverow.py"/>
        <location filename="gui/widgets/tokenrow.py"/>
        <location filename="gui/widgets/wayplot.py"/>
        <source>“{token}”   step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>by {name}: the state moves by {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>by {name}: {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>tried out together with steps {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>Shown instead: {choice}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/inputs.py"/>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="gui/panels/inputs.py"/>
        <source>The numbers of each row as the model reads them: less the mean and by the scale that its card gives, if it gives any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/inputs.py"/>
        <source>No numbers are read: this model reads tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/inputs.py"/>
        <source>columns as read</source>
        <translation>读入的列</translation>
    </message>
    <message>
        <location filename="gui/panels/inputs.py"/>
        <source>{title} · as read: (number − mean) / scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/kept.py"/>
        <source>What is kept</source>
        <translation>保留了什么</translation>
    </message>
    <message>
        <location filename="gui/panels/kept.py"/>
        <source>How much of what was written at each earlier token is still held at the cursor: fading in the cells of an LSTM, whole and then gone in a key-value cache, whole in an external memory until its entry gives way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/kept.py"/>
        <source>Nothing to compare: this model keeps nothing but its state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/kept.py"/>
        <location filename="gui/panels/memory.py"/>
        <location filename="gui/panels/readout.py"/>
        <source>Layer {layer} has no slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/kept.py"/>
        <source>{model}: {memory}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/kept.py"/>
        <source>kept at “{token}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/lookback.py"/>
        <source>Attention at the cursor</source>
        <translation>光标处的注意力</translation>
    </message>
    <message>
        <location filename="gui/panels/lookback.py"/>
        <source>What each head of the layer looks at from the cursor: a row a head, a column a token looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/lookback.py"/>
        <source>attention from “{token}” · layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/panels/lookback.py"/>
        <source>{n} tokens have fallen out of its {context}</source>
        <extracomment>of one: {n} token has fallen out of its {context}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/panels/lookback.py"/>
        <source>heads {first}–{last} look at the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>what is shown of the slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>Memory slots</source>
        <translation>记忆槽</translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>Each memory as slots: an external one, the key-value cache of a Transformer, the cells of an LSTM. Hover for what a slot holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>No slots: this model keeps nothing but its state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>What is shown of the slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>Written or read at each step, read in all since written, or steps since written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>{memory}: {quantity}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/panels/memory.py"/>
        <source>{n} cells, all in use</source>
        <extracomment>of one: {n} cell, in use</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>{used} of {size} slots in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>{used} of {size} slots in use, {lost} lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>{slots}; the {most} with most to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>nothing yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>written at step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>from the store, entry {entry}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/output.py"/>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <location filename="gui/panels/output.py"/>
        <source>The numbers that the model would answer if the rows ended at each step. Where an example says what is right at its end, a dashed line stands there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/output.py"/>
        <source>No numbers are answered: this model has no regression for its read-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/output.py"/>
        <source>answers, if the rows ended here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/output.py"/>
        <source>right at the end</source>
        <translation>结尾处正确</translation>
    </message>
    <message>
        <location filename="gui/panels/output.py"/>
        <source>answer, if the rows ended here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/positions.py"/>
        <source>Positions</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="gui/panels/positions.py"/>
        <source>The vector of every token after the layer in focus, when the text up to the cursor is encoded: step on, and the vectors of earlier words change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/positions.py"/>
        <source>No positions: what this model made of a token does not change when more is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/positions.py"/>
        <source>Layer {layer} has no vector for every position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/positions.py"/>
        <source>as encoded at “{token}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/positions.py"/>
        <source>every position · {signal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>The probability of each next token after the cursor, the one that came marked; or of each class, or answer. A tick: it is right, a cross: it is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>No prediction of the next token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <location filename="gui/panels/readout.py"/>
        <source>the prediction is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>after “{token}”: probability of each answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>answer after “{token}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>after “{token}”: probability of the next token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>next token after “{token}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>the class is not a number</source>
        <translation>类别不是数值</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>if the text ended after “{token}”: probability of each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>class after “{token}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>{track} right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>{track} wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>{judged}   ·   right would be {wanted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>entropy in nats: {each}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>ranked by {track}; came: “{token}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>came: “{token}”, rank {rank}, {nats:.2f} nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/panels/prediction.py"/>
        <source>{tracks} predict no classes</source>
        <extracomment>of one: {tracks} predicts no classes</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="gui/panels/prediction.py"/>
        <location filename="gui/panels/surprise.py"/>
        <source>{tracks} predict no tokens</source>
        <extracomment>of one: {tracks} predicts no tokens</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>the answers that are due are being looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>no answer is due here: what it predicts was not trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>right: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>wrong: it says {given}, right would be {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>entropy {nats:.2f} nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>Read-out</source>
        <translation>读出</translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>What is read from a memory at the cursor: the strongest slots, what they hold and how old that is; and how the prediction is without the read and with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>Nothing is read from slots: this model keeps nothing but its state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>Which memory</source>
        <translation>哪个记忆</translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>Which of the model's memories is looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/panels/readout.py"/>
        <source>{n} weights are not numbers</source>
        <extracomment>of one: {n} weight is not a number</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>nothing is read</source>
        <translation>未读取任何内容</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/panels/readout.py"/>
        <source>{n} slots in use</source>
        <extracomment>of one: {n} slot in use</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>the others: {share:.3f} of the read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>read at “{token}” · {memory}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>prediction of the next token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>cell {cell} holds {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>mean age {age:.1f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/panels/readout.py"/>
        <source>{n} steps ago</source>
        <extracomment>of one: {n} step ago</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>from the store</source>
        <translation>来自记忆库</translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>the model alone</source>
        <translation>仅模型</translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>with the memory</source>
        <translation>带记忆</translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>after hop {hop}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>before any hop: none</source>
        <translation>任何跳之前：无</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>Retention</source>
        <translation>保持</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>Fits linear probes, on other text than this, that read earlier tokens from the state, and plots how many are told rightly against how far back they are. Below, each token is coloured by how much of it the state at the cursor still holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>There is no state from which earlier tokens could be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>Find out what is left</source>
        <translation>找出还剩下什么</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>Fit probes on other text, for every track, beside the window; what was found is kept for the next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>Probes are fitted on other text than this, and read from the state which tokens came before it: how many of them, against how far back. The text is then coloured by what is left of it at the cursor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>What is left of earlier tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>What is read from</source>
        <translation>从何处读取</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>The state whose probes colour the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>{noun} read rightly, against how many steps back they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>R² of the numbers read, against how many steps back they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>a part of this text is among what the probes were fitted on: ask again, and it is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>the state that tells most</source>
        <translation>信息最多的状态</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>{track} · {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>{name}, {lag} steps back: {share:.0%} ({low:.0%} to {high:.0%}; chance {chance:.0%}, n = {count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>No probe asks for a token from the {where} at “{token}”, step {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>How much of each token was in the {where} before it is asked, at “{token}”, step {step}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>How much of each token is in the {where} at “{token}”, step {step}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>above its frequency</source>
        <translation>高于其频率</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>nearer than the mean, × R²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>what it carries</source>
        <translation>它携带什么</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <location filename="gui/panels/units.py"/>
        <location filename="gui/widgets/axiswords.py"/>
        <source>cell</source>
        <translation>细胞</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <location filename="gui/panels/units.py"/>
        <source>gates</source>
        <translation>门</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>cache: keys and values</source>
        <translation>缓存：键和值</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>How robust is it</source>
        <translation>它有多稳健</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>Adds seeded noise to state, cell or residual stream at every step and reads the text again: the loss against the size of the noise, with its mean and spread over seeds. A memory that is robust keeps its loss for long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>Noise of rising size is added to state, cell or residual stream at every step, and the text is read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>Find out how robust it is</source>
        <translation>找出它有多稳健</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>Read the text again under noise, beside the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>at the cursor</source>
        <translation>在光标处</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>Ask about the token or answer at the cursor alone, not about the whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>Ask about the cursor alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>What is disturbed</source>
        <translation>扰动什么</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>What noise is added to when it is asked again; of tokens, a share is replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>Loss under noise: {asked}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>How robust is it, for {place}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>loss, nats</source>
        <translation>损失（纳特）</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>Dashed: {nats:.3f} nats without noise. {points} The band is their standard deviation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>tokens, a share replaced</source>
        <translation>词元，替换一部分</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>{signal} of all layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>{name}: {mean:.3f} ± {spread:.3f} nats at {size:.3g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>noise / root mean square of the signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>share of the tokens that is replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>Said already</source>
        <translation>已经说过</translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>Words that come again: by how many nats the second mention surprises less, and, beside the mouse, what of that the first mention does, how alike the state is, and which head looks back. Click a row to go to the second mention; “edit” cuts the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>Nothing is foretold that could surprise less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>Every word that comes again is looked at: how much less it surprises, and what is left of that when its first mention is cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>Find what is said already</source>
        <translation>找出已经说过的内容</translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>Look at each word that comes again, and cut its first mention, beside the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>What of the text is said already?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>“{word}” surprises {drop:.1f} nats less the second time; {effect:+.1f} with the first cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>“{word}”, step {first} → {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>first {first:.2f} nats, second {second:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>with the first mention cut: {effect:+.2f} nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>state more alike than to other steps: {likeness:+.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>head {layer}.{head} looks back with {weight:.0%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/smallest.py"/>
        <source>Smallest change</source>
        <translation>最小改动</translation>
    </message>
    <message>
        <location filename="gui/panels/smallest.py"/>
        <source>Puts other tokens in the place of each that was read, the most alike first, and reads on: which changes the answer? Click a row to look there, “edit” to make the change in an edited copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/smallest.py"/>
        <source>Nothing is answered that could change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/smallest.py"/>
        <source>Each token before is replaced by others, the most alike first, until the answer is another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/smallest.py"/>
        <source>Find the smallest change</source>
        <translation>找出最小改动</translation>
    </message>
    <message>
        <location filename="gui/panels/smallest.py"/>
        <source>Try changes of one token, from the smallest on, beside the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/smallest.py"/>
        <source>What would change the answer for {place}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/smallest.py"/>
        <source>No change of {tried:,} tried changes “{answer}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/smallest.py"/>
        <source>Changes that turn “{answer}” into something else, by size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/smallest.py"/>
        <source>step {step}: “{old}” → “{new}”, answer “{answer}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/smallest.py"/>
        <source>size {size:.3f}; what was answered loses {nats:.2f} nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/summary.py"/>
        <source>size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="gui/panels/summary.py"/>
        <source>norm</source>
        <translation>范数</translation>
    </message>
    <message>
        <location filename="gui/panels/summary.py"/>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <location filename="gui/panels/summary.py"/>
        <source>min</source>
        <translation>最小</translation>
    </message>
    <message>
        <location filename="gui/panels/summary.py"/>
        <source>max</source>
        <translation>最大</translation>
    </message>
    <message>
        <location filename="gui/panels/summary.py"/>
        <source>saturated</source>
        <translation>饱和</translation>
    </message>
    <message>
        <location filename="gui/panels/summary.py"/>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <location filename="gui/panels/summary.py"/>
        <source>Every signal at the cursor. Saturated: the share of its values in the lowest tenth of its range + in the highest; “–” where a signal has no fixed range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/summary.py"/>
        <source>step {step}, “{token}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/summary.py"/>
        <source>{layer} (of 0 to {last})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/surprise.py"/>
        <source>Surprise</source>
        <translation>惊异度</translation>
    </message>
    <message>
        <location filename="gui/panels/surprise.py"/>
        <source>How unexpected each token was (−log p, bars), and how undecided the prediction before it (entropy, line). Of a model that was trained to answer at certain positions only, those alone: the others are grey, and right and wrong are marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/surprise.py"/>
        <source>No predictions to compare the text with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/surprise.py"/>
        <source>−log p</source>
        <translation>−log p</translation>
    </message>
    <message>
        <location filename="gui/panels/surprise.py"/>
        <source>entropy before</source>
        <translation>之前的熵</translation>
    </message>
    <message>
        <location filename="gui/panels/surprise.py"/>
        <source>scored where the model answers: {answers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/surprise.py"/>
        <source>{track} (mean {nats:.2f})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>surprise where it answers</source>
        <translation>回答处的惊异度</translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>class so far</source>
        <translation>到此为止的类别</translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>what each token changed</source>
        <translation>每个词元改变了什么</translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>read from memory at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>The text as the model reads it, a box a token, coloured by what you choose. Click a token to go there; drag with Shift to mark a stretch, which can then be forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>Colour of the tokens</source>
        <translation>词元的颜色</translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>What the colour of a token means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>page</source>
        <translation>页</translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>Flow like a page of text instead of one line in step with the panels below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>What is written on the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>What is written on each row of numbers: which row it is, or one of its columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>row number</source>
        <translation>行号</translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>column {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>focused unit, {signal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>mean of {signal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>mean {signal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>principal components</source>
        <translation>主成分</translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>UMAP</source>
        <translation>UMAP</translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>Trajectories</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>The state after each token as a place, along the directions in which it moves most; the examples of the model beside it. Filled circles attract, open ones do not, diamonds are slow. Drag to turn, click a place to go there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>No state is carried from step to step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>The states of this text and of the model's examples are laid out in three dimensions, and the points are sought where the state would come to rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>Show the way of the state</source>
        <translation>显示状态的路径</translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>Lay the states out, and look for fixed points, beside the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>How states are laid out</source>
        <translation>状态如何排布</translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>How states are laid out when it is asked again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>flat</source>
        <translation>平坦</translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>The first two directions alone, not three that can be turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>PC {n}: {share:.0%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>Which way does the state take?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/panels/trajectories.py"/>
        <source>{n} stable fixed points while “{token}” is read</source>
        <extracomment>of one: {n} stable fixed point while “{token}” is read</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>The way of the state: three directions hold {share:.0%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>The way of the state, laid out by UMAP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>a fixed point that attracts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>a fixed point that does not attract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>a slow point</source>
        <translation>慢点</translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>largest |eigenvalue| {largest:.3f}, speed {speed:.1e}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>says “{word}” there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/units.py"/>
        <source>forget</source>
        <translation>遗忘</translation>
    </message>
    <message>
        <location filename="gui/panels/units.py"/>
        <source>update</source>
        <translation>更新</translation>
    </message>
    <message>
        <location filename="gui/panels/units.py"/>
        <source>reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <location filename="gui/panels/units.py"/>
        <source>Units</source>
        <translation>单元</translation>
    </message>
    <message>
        <location filename="gui/panels/units.py"/>
        <source>The pinned units, or the one in focus, as curves. Ctrl-click a row of a heat map to pin its unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/units.py"/>
        <source>No units to draw</source>
        <translation>没有可绘制的单元</translation>
    </message>
    <message>
        <location filename="gui/panels/units.py"/>
        <source>unpin all</source>
        <translation>全部取消固定</translation>
    </message>
    <message>
        <location filename="gui/panels/units.py"/>
        <source>Draw only the unit in focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/units.py"/>
        <source>{title} · no room for {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/panels/units.py"/>
        <source>{n} pinned units are left out</source>
        <extracomment>of one: {n} pinned unit is left out</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/panels/verdict.py"/>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="gui/panels/verdict.py"/>
        <source>The probability of each class after every token: what the model would say if the text ended there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/verdict.py"/>
        <source>No classes: this model predicts the next token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/verdict.py"/>
        <source>probability of each class</source>
        <translation>各类别的概率</translation>
    </message>
    <message>
        <location filename="gui/panels/verdict.py"/>
        <source>probability of each class, as far as the text was read (analyse tags: once all of it is)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/panels/verdict.py"/>
        <source>class of the text so far</source>
        <translation>到此为止文本的类别</translation>
    </message>
    <message>
        <location filename="gui/panels/verdict.py"/>
        <source>{title} · scored {answers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/program.py"/>
        <source>{problem}; to work without a screen, use `python main.py record` and `python main.py export`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/program.py"/>
        <source>Qt cannot start: {error}; {help}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/program.py"/>
        <source>The whole window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/program.py"/>
        <source>{file}, line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/program.py"/>
        <source>this is a fault of the program, not yours: {kind} in {place}: {error}; MNEMOSCOPE_TRACEBACK=1 shows more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/start.py"/>
        <source>{path} is a folder: give one model, either there or with --model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/start.py"/>
        <source>at most {most} tracks stand side by side: give --with up to {more} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/start.py"/>
        <source>recordings and models cannot stand beside a recording together: give one kind to --with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/start.py"/>
        <source>Something went wrong ({kind}: {error}). What is open is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/start.py"/>
        <source>Something went wrong in the background ({kind}: {error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/answered.py"/>
        <source>only mistakes are marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/blueprint.py"/>
        <source>the order of units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/bounds.py"/>
        <location filename="gui/state/settings.py"/>
        <source>the sizes of a layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/companions.py"/>
        <source>A recording is as it was made: choose a model, whose run can be edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/companions.py"/>
        <source>opening the model of track {letter}: {share:.0%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/companions.py"/>
        <source>Choose a model first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/companions.py"/>
        <source>There is no track {letter} to take values from: add it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/companions.py"/>
        <source>track {name} would take values from itself, by way of {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>nothing read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>part at step {step}, {token}, in {signal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>{step} {token}, {signal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>always expect the same token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>give the same answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>part at step {step}, {token}, in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>{step} {token}, the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>first expect other tokens after step {step}, {token}: {one} → {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>first answer otherwise after step {step}, {token}: {one} → {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>bits / character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>mean KL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>parts at step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>{right:,} of {judged:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/state/context_view.py"/>
        <source>{held:,} of {n:,} tokens in the window of each head, {out:,} in none · {taken}</source>
        <extracomment>of one: {held:,} of {n:,} token in the window of each head, {out:,} in none · {taken}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="gui/state/context_view.py"/>
        <source>{held:,} of {n:,} tokens in the window, {out:,} fallen out · {taken}</source>
        <extracomment>of one: {held:,} of {n:,} token in the window, {out:,} fallen out · {taken}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="gui/state/context_view.py"/>
        <source>{n:,} tokens, all in the window · {taken}</source>
        <extracomment>of one: {n:,} token, in the window · {taken}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/state/context_view.py"/>
        <source>{held:,} of {read:,} in, {out:,} out · {taken}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/context_view.py"/>
        <source>{held:,} of {read:,} a head, {out:,} in none · {taken}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/context_view.py"/>
        <source>{each} of keys and values a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/state/context_view.py"/>
        <source>room for {n:,} tokens</source>
        <extracomment>of one: room for {n:,} token</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/state/context_view.py"/>
        <source>of layer {layer}, each head its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/state/context_view.py"/>
        <source>{n:,} forgotten by hand</source>
        <extracomment>of one: {n:,} forgotten by hand</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/state/context_view.py"/>
        <source>lost: {speakers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/context_view.py"/>
        <source>{role} ({lost} of {count} tokens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/context_view.py"/>
        <source>a state of {bytes}, whatever the length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/context_view.py"/>
        <source>{bytes}, always</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/state/context_view.py"/>
        <source>{n:,} numbers, each changed by every token</source>
        <extracomment>of one: {n:,} number, each changed by every token</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/state/cuescene.py"/>
        <source>{question} has not been asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/drafting.py"/>
        <source>{path} has been changed by another program: it was read again, and nothing written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/drafting.py"/>
        <source>this lesson came with the program: save a copy of it first, which is yours to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/edited.py"/>
        <source>{edit} from step {step} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/edited.py"/>
        <source>{edit} at step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/edited.py"/>
        <source>{edit} at steps {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/edited.py"/>
        <source>{edits}, and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/edited.py"/>
        <source>Track {letter}: {title}, not edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/edited.py"/>
        <source>Track {letter}: {title} with {edits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/edited.py"/>
        <source>edited: {edits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/editing.py"/>
        <location filename="gui/widgets/offermenu.py"/>
        <source>Write a number, such as 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/filing.py"/>
        <location filename="gui/state/importing.py"/>
        <source>{doing}… {share:.0%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/filing.py"/>
        <location filename="gui/state/importing.py"/>
        <source>opening {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/filing.py"/>
        <source>{path} cannot be written: there is not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/filing.py"/>
        <source>saving {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/importing.py"/>
        <source>looking at {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/keeper.py"/>
        <source>What you change now is lost at the end: {path} cannot be written: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/listing.py"/>
        <source>{why} (and {count} more).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/memory_view.py"/>
        <source>key-value cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/memory_view.py"/>
        <source>cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/memory_view.py"/>
        <source>{model} · {memory}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <location filename="gui/state/scene.py"/>
        <source>all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>all units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>all heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>all slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>all tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>all classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>from here on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>at this step only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>{signal} · {place} · step {step} “{token}”: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Write nothing into {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Close {place} (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Silence {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Open {place} (1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Hold {place} at {value} (its value here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Hold {place} at…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Scale {place}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Add noise to {place}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>{place} as in track {track}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Forget {place} here (its {gate} 0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>head {head} of layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Silence head {head}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Scale head {head}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Add noise to head {head}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Silence all heads of layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>looks at “{token}” (step {key}) from step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Head {head}: do not look at “{token}” (cut this key)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>No head of layer {layer} looks at “{token}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>token “{token}” · step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Another token in the place of “{token}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Forget “{token}” (cut it in every layer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Forget everything before “{token}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/state/offers.py"/>
        <source>{n} tokens marked: “{text}” · steps {first} to {last}</source>
        <extracomment>of one: {n} token marked: “{text}” · steps {first} to {last}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Forget “{text}” as soon as it is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Forget “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Read nothing in the place of “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>slot {slot} of the memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Delete slot {slot} (it is not read)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Let slot {slot} hold…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Write nothing into slot {slot}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/state/overlaid.py"/>
        <source>{tracks} have none</source>
        <extracomment>of one: {tracks} has none</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/state/player.py"/>
        <source>the speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/player.py"/>
        <source>tokens a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/questions.py"/>
        <source>the text in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/reader.py"/>
        <source>This model has so many numbers a token that they are kept to three digits; what its attention and its predictions come from is kept exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/reader.py"/>
        <source>The run goes on in a file on the disk from here: the memory for it is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/reader.py"/>
        <source>opening the model: {share:.0%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/reader.py"/>
        <source>changing the memory: {share:.0%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/reader.py"/>
        <source>looking through the text: {share:.0%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/state/reader.py"/>
        <source>reading {done:,} of {n:,} tokens</source>
        <extracomment>of one: reading {done:,} of {n:,} token</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/state/reader.py"/>
        <source>continuing: {count} to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/restoring.py"/>
        <source>The window ended last time while it took up its place on the screen: it has the usual one now, and the other was put aside in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/restoring.py"/>
        <source>The window ended last time while it took up a layout of yours: it has the usual one now, and the other was put aside in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/scene.py"/>
        <source>Some of what was to be shown could not be read, and stays as it is: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>what this version of the program does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the start of the stretch in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the length of the stretch in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>whether all is in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the name of a panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the units in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>an option of a panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>how tracks stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the recordings beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>the tracks side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the stretch in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>whether playing begins again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>a pinned unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the pinned units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the options of a panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the options of the panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>a range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>the ranges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the panels in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>the size of the type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the size of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>whether the strip is folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>whether the list of edits is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/seats.py"/>
        <source>Four tracks are the most that stand side by side: take one away first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/session.py"/>
        <source>looking for the answers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/session.py"/>
        <source>A recording cannot be changed: choose a model to read your own text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/session.py"/>
        <source>A recording cannot be continued: choose a model first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/session.py"/>
        <source>This model predicts no next token: it cannot continue a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/session.py"/>
        <source>Type at least one character for the model to continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/session.py"/>
        <source>The model is still being opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>whether a memory is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <location filename="gui/state/trial.py"/>
        <source>a layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the layouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <location filename="gui/state/trial.py"/>
        <source>the place of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the frame of a panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the frames of the panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>what the frames of the panels are of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>a text typed earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the texts typed earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the folder of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the folders of models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>whether examples open with their analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the folder for files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>a memory's name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the memories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>what was to be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>Some of the settings could not be read, and are as at first: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>The settings in {path} could not be read: {error}. They are as at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>a damaged part of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the text of a track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sidebyside.py"/>
        <source>another text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sidebyside.py"/>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sides.py"/>
        <source>one under the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sides.py"/>
        <source>in tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sides.py"/>
        <source>in one picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sides.py"/>
        <source>Tracks cannot stand so ({side}) in {panels}: there they stand as they do by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sides.py"/>
        <source>There is no track {less} to take away from {lead}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sides.py"/>
        <source>{one} and {other} are different models, whose signals cannot be subtracted: the Compare panel sets their predictions side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sides.py"/>
        <source>{track} has read nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/sides.py"/>
        <source>This is {lead} less {other}: edit one of the tracks where they stand apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/storage.py"/>
        <source>its name cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/storage.py"/>
        <source>it is not a file but {kind_of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/textfiles.py"/>
        <source>Reading {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/state/textfiles.py"/>
        <source>reading the file: {share:.0%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/answerrow.py"/>
        <source>not scored: the model was not trained to answer here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/askcanvas.py"/>
        <source>{track}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>step {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>{count} units a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>{count} heads a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>{count} cells a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>{count} slots a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>{count} classes a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>units {first}–{last} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>heads {first}–{last} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>cells {first}–{last} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>slots {first}–{last} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>classes {first}–{last} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>rows {first}–{last} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>{count} values a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/canvas.py"/>
        <source>This part of the picture could not be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/canvas.py"/>
        <source>the picture could not be drawn: {kind} in a {item}, {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/changelist.py"/>
        <source>{title} · {shown} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/contextplot.py"/>
        <source>and {count} more: make the panel higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/contextplot.py"/>
        <source>higher, the panel shows bytes and time too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/contextplot.py"/>
        <source>{count:,.0f} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/curverow.py"/>
        <source>{count} tokens a bar: the largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/curverow.py"/>
        <source>up to {count} tokens a bar: the largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/curverow.py"/>
        <source>{count} tokens a point: least to greatest, mean; bars: the largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/curverow.py"/>
        <source>up to {count} tokens a point: least to greatest, mean; bars: the largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/curverow.py"/>
        <source>{count} tokens a point: least to greatest, mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/curverow.py"/>
        <source>up to {count} tokens a point: least to greatest, mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/curverow.py"/>
        <source>{count:,} beyond {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/distanceplot.py"/>
        <source>guessing {chance:.1%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/endinglines.py"/>
        <source>(goes on with nothing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/flowplot.py"/>
        <source>{name}: exactly 0 at lag {lag} and beyond.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/flowplot.py"/>
        <source>{name}: below {least} at lag {lag} and beyond.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/flowplot.py"/>
        <source>share left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/flowplot.py"/>
        <source>below this line, 0 in float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/flowplot.py"/>
        <source>lag {lag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>half-life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>by activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>by similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>by half-life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>fixed range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>Colours reach to the range that the model's card gives, instead of fitting what has been read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>Fixed range of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>Order of the units in every heat map. By half-life: the longest first, by the gate that keeps; without one, those that change least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>Order of units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/heatrow.py"/>
        <source>{count} units in one bar, of which the largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/heatrow.py"/>
        <source>{signal}  {value} at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/heatrow.py"/>
        <source>drag it: held at a value from here on, in a track beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/heatrow.py"/>
        <source>the largest in size of the {count} values drawn here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/heatrow.py"/>
        <source>{place}   step {step}   “{token}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/hopgrid.py"/>
        <source>none yet: a sentence enters when its full stop or line end is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/widgets/hopgrid.py"/>
        <source>{n} sentences that are hardly looked at are left out.</source>
        <extracomment>of one: {n} sentence that is hardly looked at is left out.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/widgets/hopgrid.py"/>
        <source>sentence in memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/hopgrid.py"/>
        <source>hop {hop}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/hopgrid.py"/>
        <source>would answer after the hop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/hopgrid.py"/>
        <source>hop {hop}  {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/hopgrid.py"/>
        <source>the answer follows from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/inwords.py"/>
        <source>{share:.2g} % beyond {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/inwords.py"/>
        <source>{count:,} of {all:,} beyond {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/inwords.py"/>
        <source>infinite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/inwords.py"/>
        <source>minus infinite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/joining.py"/>
        <source>up to {count} tokens a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/joining.py"/>
        <source>{count} tokens a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/legend.py"/>
        <source>{name} and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/lensgrid.py"/>
        <source>{layer}, after step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/lensgrid.py"/>
        <source>would say “{word}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/lensgrid.py"/>
        <source>p of “{label}”, which came: {p:.3f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/lensgrid.py"/>
        <source>what came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/lensgrid.py"/>
        <source>Each cell: what would be said after the layer; its colour: p of what came, from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/lensgrid.py"/>
        <source>{shown} of {count} layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/widgets/lensgrid.py"/>
        <source>{n} earlier steps are out of sight.</source>
        <extracomment>of one: {n} earlier step is out of sight.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/widgets/lifelist.py"/>
        <location filename="gui/widgets/ranklist.py"/>
        <source>And {count:,} more, none above {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/lifelist.py"/>
        <source>at the cursor: for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/lifelist.py"/>
        <source>at the cursor: {steps:,.3g} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/widgets/namedlist.py"/>
        <source>{first} to {last} of {n:,}; scroll for more</source>
        <extracomment>of one: {first} to {last} of {n:,}; scroll for more</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/widgets/offermenu.py"/>
        <source>Nothing here can be edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/offermenu.py"/>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/offermenu.py"/>
        <source>From {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/offermenu.py"/>
        <source>put it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/offermenu.py"/>
        <source>at this step only (step {step})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/offermenu.py"/>
        <source>from here on (step {step})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/ranklist.py"/>
        <source>edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/ranklist.py"/>
        <source>no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/ranklist.py"/>
        <source>make an edit of this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/sentence.py"/>
        <source>Look there: {places}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/sentence.py"/>
        <source>Look there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/squaremap.py"/>
        <source>{rows} × {columns} weights a cell, the largest drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/squaremap.py"/>
        <source>“{query}” (step {at}) looks at “{key}” (step {step}) of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/squaremap.py"/>
        <source>“{query}” (step {at}) looks at “{key}” (step {step})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/squaremap.py"/>
        <source>→ source, looked at     ↓ target, which looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/squaremap.py"/>
        <source>→ token looked at (key)     ↓ token that looks (query)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/squaremap.py"/>
        <source>→ step looked at (key)     ↓ step that looks (query)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/squaremap.py"/>
        <source>not read yet at that step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/squaremap.py"/>
        <source>fallen out of the context of {context}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/squaremap.py"/>
        <source>attention  {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/sure.py"/>
        <source>This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/table.py"/>
        <source>no room for: {columns}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/timeline.py"/>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/timeline.py"/>
        <source>The whole text from first to last token: press or drag to go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/tokenrow.py"/>
        <source>turn of the {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/tokenrow.py"/>
        <source>turn {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/tokenrow.py"/>
        <source>answered rightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/tokenrow.py"/>
        <source>answered wrongly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/tokenrow.py"/>
        <source>edited here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="gui/widgets/tokenrow.py"/>
        <source>fallen out of the context</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="gui/widgets/tracedtext.py"/>
        <source>{n:,} tokens are out of sight.</source>
        <extracomment>of one: {n:,} token is out of sight.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/widgets/writing.py"/>
        <source>The field shows the first {shown:,} of {all:,} characters; the model reads all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <source>Encoder judging film reviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>positive or negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>Sentiment</source>
        <translation>情感</translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <source>Every word looks at every other, before and after it, and the text is encoded anew with each word that comes. In the attention panel see whom a word asks; in the positions panel how a word's vector changes layer by layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <source>The text is encoded anew with every word: in the attention panel see whom a word asks, and in the positions panel what [layer 0](layer=0) and [layer 1](layer=1) make of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>sentence polarity 1.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>{%} of unseen sentences right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>of the held-out sentences right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>1,066 sentences of sentence polarity 1.0, split by seed 1: 8,530 for training, 1,066 to choose for how long, then trained anew on both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>Brilliant, but dull</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>Praise first, blame last: see where the verdict turns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>Too long, but moving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>Blame first, praise last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>Hardly new, but warm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>What follows “but” should outweigh “hardly new”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>Not funny, brilliant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>What “not” does to “funny”, and “brilliant” after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <source>GRU failing to count on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>next character</source>
        <translation>下一个字符</translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>Counting</source>
        <translation>计数</translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <source>The task of lstm-anbn, but its hidden state is squashed into -1..1. It learns the 50 letters of its training by heart as slow curves; see them level off in the hidden panel, and the end predicted wrongly after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <source>[Unit 4](unit=4) does not count: it bends towards 1 and lies flat there, so that after many a the line is ended too soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>Strings of brackets, and of n times a and then n times b, made by a script: tasks that take counting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>largest n up to which every a^n b^n is followed without a mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>right up to n = {}, trained to 50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <source>a^n b^n and a line break, read twice over, the likeliest next character from the first b on; trained to n = 50; the best of 2 seeds from 1 on and of each every so many steps, by validation at n = 1 to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>3, 8 and 16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>Three lines, each with as many b as it has a.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>40 of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>Within the 50 letters of its training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>90 of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>Far beyond the 50 of its training: does the line end in time?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>One b short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>25 a and 24 b: one more b must come, and not yet the line end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>GRU holding three bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>which of three bits are set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>Attractors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>Capitals set a bit, small letters clear it, dots do nothing. Between pulses the hidden state stands still at one of eight places, one for each content of the three bits; a pulse throws it to another, in a step or two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>Capitals set a bit, small letters clear it: between them the hidden state stands still at one of eight places, one for each content of the three bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>Three-bit flip-flop: pulses, made by a script, that set and clear three bits which must be held till the next pulse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>bits held right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>{%} of the bits held right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>of all bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>4,000 unseen characters read in one go, three bits after each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>One by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>Each bit is set and cleared in turn, with four dots between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>A long wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>One bit, set and held over thirty dots, then cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>Always a pulse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>A pulse at every character, and then all three at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>Nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>A bit that is set already is set again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <source>GRU recalling three letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>three letters recalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <source>Its update gate stands near 1 while dots go by, and the hidden state keeps still: stripes from the letters to the question mark, over distances it never saw in training. The bias of that gate began at 5. (Only the answers are trained: what it predicts before the question mark means nothing.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <source>The update gate stands near 1 while dots go by, and the hidden state keeps still: stripes from the letters to the [answer](step=answer).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>Three letters, a filler of dots, then the same letters again after a question mark. Made by a script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>letters recalled over 100 dots, twice as many as in training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>{%} of the letters right over 100 dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>right over 100 dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>400 lines with each number of dots, the same for all four engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>4 dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>A short wait: the answers come after the question mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>40 dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>Nearly as long as any wait in training, which was 50 dots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>80 dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>Longer than any wait in training, and than 64 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>200 dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>Four times as long as any wait in training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <source>GRU reading Shakespeare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>Reading Shakespeare</source>
        <translation>阅读莎士比亚</translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <source>Its update gate decides, unit by unit, how much of the past to keep: find units that hold still through a word and let go at the space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <source>[Unit 217](unit=217) runs one way along each line and starts again at the line end: its update gate keeps it in between, and lets go there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>Tiny Shakespeare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>validation loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>{} nats per character of unseen text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>nats/character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>last 10 % of Tiny Shakespeare, teacher-forced, 111,540 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>nats per token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>Juliet’s speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>The text it starts with: see what a space, a name and a line end do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>A forgotten name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>It ends in the middle of a line: let it continue (Ctrl+Return).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>Who’s there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>The same question four times: does the surprise fall?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>An invented name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>A name from no play, three times: is it less of a surprise at last?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <source>One layer of attention: cannot copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>a random sequence, twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>Copying by attention</source>
        <translation>用注意力复制</translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <source>In the second copy the surprise hardly falls: its heads can see which characters there were, but not what followed them. Set beside it the model of two layers, reading the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <source>In the second copy nearly every answer is wrong: one layer can see which characters there were, but not what followed them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>Random sequences of characters, each read twice: the second copy can be foretold. Made by a script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>loss on the second copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>{} nats per character of the second copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>100 random sequences of 8 to 32 characters, each read twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>A word, twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>No letter comes twice in it, so each has one place to look back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>13 characters, twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>At random: nothing but the first copy foretells the second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>26 characters, twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>A longer copy to look back over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>11 characters, twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>A shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>Two layers of attention: copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>In the second copy the surprise falls to nearly nothing. In the attention matrix a head of layer 0 looks at the character before (a line under the diagonal), and those of layer 1, in the second copy, at the one that came next the first time: a second line, one copy further down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>In the second copy, [head 3 of layer 1](layer=1, head=3) looks at what followed this character the first time; [head 0 of layer 0](layer=0, head=0) at the character just before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>LSTM adding two marked numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>the sum of the two marked numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>It reads a number and a mark a row, and must answer the sum of the two numbers that are marked. At a mark some input gates open and cells jump; between the marks they stand still, for a hundred rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>At each mark some input gates open, cells jump, and the answer rises; between the marks they stand still. [Unit 9](unit=9) moves the answer most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>The adding problem: rows of a number and a mark, made by a script; the answer is the sum of the two numbers that are marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>mean squared error of the sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>mean squared error {} (always answering 1: 0.167)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>squared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>1,000 unseen sequences of 100 rows; trained on 10 to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>Two marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>Rows 6 and 33 are marked; the answer after the last row counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>100 rows, the most in training: 90 of them between the marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>Twice as long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>200 rows, twice as many as in any training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>Three marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>One mark more than ever in training: does it add the third?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>LSTM counting letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>As many b as there were a, then the line ends. In the cell panel a unit climbs with every a and comes down again with every b, far beyond the 50 letters it was trained on: the cell has no ceiling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>[Cell 5](unit=5) goes a step with every a and back with every b; when it is back where it began, the line ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>a^n b^n and a line break, read twice over, the likeliest next character from the first b on; trained to n = 50; the best of 4 seeds from 1 on and of each every so many steps, by validation at n = 1 to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <source>LSTM reading brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <source>It must know how many brackets are open to say what may close. In the cell panel one unit goes up and down like a staircase with the depth; in the prediction the line break comes up only when all are closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <source>[Cell 2](unit=2) goes a step with each bracket that opens and back with each that closes; the prediction has the line end only when all are closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <source>correlation of a cell with the depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <source>a cell follows the depth: correlation {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <source>correlation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <source>unseen strings of 100 brackets, twice as long as any trained on; the best of 8 seeds from 1 on and of each every so many steps, by validation on others of that length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>25 deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>All opened, then all closed: up the stairs and down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>Four short lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>A line end may come only where all are closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>Up and down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>Brackets within brackets, side by side, and one within the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>17 not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>42 opened and 25 closed: a line end may not come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>A counter, built by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>Constructed, not trained: one unit whose input and forget gates stand at 1 and whose candidate is 1 at ( and -1 at ), so that the cell is exactly the number of brackets open. The least that an LSTM needs to count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>Built by hand: its [only cell](unit=0) is exactly the number of brackets open, 1 more at ( and 1 less at ).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>largest difference of the cell from the depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>the cell is the depth, off by {} at the most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>off the depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>22,000 characters at random, depth to 109; constructed by hand, not trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <source>LSTM in talk, English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>a question about a conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>Dialogue that must remember</source>
        <translation>必须记住的对话</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <source>It has as many numbers as the memory network beside it, and the same conversations to learn from, but only its state to keep them in: look at the prediction at each question mark. (Nothing else is trained: what it predicts elsewhere means nothing.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <source>[At a question mark](step=answer), the prediction is its answer: it has only its state to keep the talk in, and errs more often the longer ago it was said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>Short conversations that ask late for what was said early: moves, weather, likings, small talk. Made by a script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>wrong answers to questions that rest on a combination never told in training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>{} % wrong on unseen combinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>% wrong on unseen combinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <source>1823 questions of 1500 conversations of 4 to 24 turns, the same for the LSTM and the memory network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>A new home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>I have moved: the weather asked for is that of the new place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>Three questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>A home, a liking and a name, each said several turns ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>Said long ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>The question rests on what was said some twenty turns ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>Moved again and again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>Told anew up to four times: the latest word counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <source>LSTM in talk, Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <source>LSTM reading quatrains (五言絕句)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>Chinese verse</source>
        <translation>中文诗词</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <source>Four phrases of five characters, and then the line ends. Let it continue a beginning, and look in the cell for units that count five and start again at every mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <source>Four phrases of five. [Cell 196](unit=196) runs one way through each and starts again at the mark; let it continue (Ctrl+Return) and count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <source>five-character quatrains of the Tang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>{} nats per character of unseen verse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <source>last 5 % of the lines of five-character quatrains of the Tang, teacher-forced, 4,650 characters; 42 of them are not in the training lines and count as the one unknown character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <source>Half a poem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <source>Two phrases of five; two more are to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <source>One phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <source>Three more phrases of five are to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <source>An empty mountain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <source>Bright moon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <source>Two characters: let it write the whole poem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <source>LSTM recalling three letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <source>Its forget gate stands near 1 while dots go by, and the cells carry the letters as stripes to the question mark, over distances it never saw in training; cells that run off at a steady pace merely count. The bias of that gate began at 5: a fresh LSTM without it forgets as fast as a GRU. (Only the answers are trained: what it predicts before the question mark means nothing.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <source>The forget gate stands near 1 while dots go by, and cells carry the letters as stripes to the [answer](step=answer); those that run off steadily merely count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>LSTM judging film reviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>It reads word by word and is asked at the end; here it is asked after every word. In the class panel see what a word turns: how far “dull” pulls it down, and whether “but” and what follows brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>In the class panel see what each word turns: how far “dull” pulls the verdict down, and whether “but” and what follows bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <source>LSTM reading Shakespeare</source>
        <translation>读莎士比亚的 LSTM</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <source>Its cell carries values along untouched while the forget gate stays near 1: look for units that count the line, or stay on from a speaker's name to the end of the speech.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <source>[Cell 90](unit=90) counts along each line and starts again at the line end: its forget gate stays near 1, and falls to 0 there (see both in the units panel).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>LSTM reading Song ci (宋词)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>Begin with a tune and let it continue: the marks fall where the tune's form has them. Units of the cell that start again at every mark are counting the characters of a phrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>[Cell 123](unit=123) runs one way through each phrase and starts again at the mark. Let it continue (Ctrl+Return): the marks fall where the tune has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>Song ci</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>last 5 % of the lines of Song ci, teacher-forced, 19,425 characters; 27 of them are not in the training lines and count as the one unknown character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>浣溪沙, sevens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>Two phrases of seven, and four more of seven to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>菩萨蛮, sevens and fives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>Two phrases of seven; phrases of five are to follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>卜算子, fives and sevens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>A tune whose form it seldom keeps to the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>如梦令, sixes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>Two phrases of six: what does it make of other lengths?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <source>Memory network: where is Mary?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>answers to questions about a story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>Questions about a story</source>
        <translation>关于故事的问题</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <source>Every sentence stays in memory as it is; a question looks at all of them, once. In the Hops panel see it find the last sentence about the person asked for, and pass over the earlier ones with the same name. It keeps ten sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <source>[At a question mark](step=answer) the Hops panel shows which sentence it looks at: the last one about the person asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>bAbI tasks 1, 2 and 3, version 1.2, English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>questions answered wrongly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>{} % of the test questions wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>% wrong on test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <source>1,000 questions of the test file of task 1; taught by 1,800 stories of the training file, the best of 2 beginnings by 200 stories of the training file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <source>Mary and John</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <source>Mary is asked for twice: the earlier sentence is passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <source>Sandra and Daniel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <source>Each has moved twice; only the last move counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <source>All in the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <source>Three people in one place, who leave it one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <source>Daniel alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <source>Four sentences with one name: only their order tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <source>Memory network: where is the milk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <source>The answer follows from two sentences, and one look cannot find both. In the Hops panel see the first hop look at who took or left the milk last, the others at where that person went, and what would be answered after each turn to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <source>[At a question mark](step=answer), [hop 0](layer=0) looks at who took or left the thing last, and [hop 2](layer=2) at the move that brought that person where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <source>1,000 questions of the test file of task 2; taught by 1,800 stories of the training file, the best of 3 beginnings by 200 stories of the training file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>The milk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <source>Carried to two places, then left behind: three questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>The football</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <source>Put down in one place, and the person goes on to another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>Two carriers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <source>Daniel brings the apple, and Sandra takes it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <source>Everybody carries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <source>Three things, four people, six questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>Memory network: where was the milk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>The answer follows from three sentences. In the Hops panel see the first hop look at who carries or carried the milk, the second at that person's coming to the room asked about, and the last at the move before that, which is the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>[At a question mark](step=answer), [hop 0](layer=0) looks at who carried the thing, [hop 1](layer=1) at its coming to the place asked about, [hop 3](layer=3) at the move before: the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>1,000 questions of the test file of task 3; taught by 20,000 generated stories, the best of 3 beginnings by 200 stories of the training file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>Three places one after the other: which was the one before?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>Two places, with another person’s moves between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>Daniel puts the apple down, and Sandra takes it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>A long story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>Three things, four people, four questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <source>Memory network in talk, English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>Every turn is kept as it was said. At the question mark the hops look from the latest turn back for one that answers it, however early: first where somebody lives, then the weather there. So the last of several moves counts. The LSTM beside it reads the same conversations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>[At a question mark](step=answer), the hops read the turns that answer it, however early; of the weather where somebody lives, first the home and then the weather.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>1823 questions of 1500 conversations of 4 to 24 turns, the same for the LSTM and the memory network; in training it was told which turns an answer rests on as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>Memory network in talk, Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <source>Elman RNN recalling three letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <source>Its state is squashed again at every dot. In the hidden panel the pattern of the letters drifts and fades; over 40 dots it answers rightly, over 60 it begins to err, over 200 most is lost. (Only the answers are trained: what it predicts before the question mark means nothing.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <source>The pattern of the letters fades with every dot: [at the answer](step=answer) see in the prediction how much of it is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <source>Elman RNN reading Shakespeare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <source>All it knows of the past is one vector that is squashed again at every character: watch how soon a name or a line break is overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <source>Its one vector is squashed again at every character: see how soon a name is overwritten. [Unit 431](unit=431) roughly follows the place in the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>Transformer recalling three letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>At the question mark its heads look straight back at the letters, however many dots lie between, as long as they are among the last 64 characters. With 61 dots the first has fallen out, and it can only guess. (Only the answers are trained: what it predicts before the question mark means nothing.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>[At the answer](step=answer), [head 2 of layer 1](layer=1, head=2) looks straight back at the letters, as long as they are among the last 64 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>Transformer reading Shakespeare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>It looks back at the characters themselves: some heads look at the one just before, others at earlier places where the same letters stood. What is out of its reach is gone at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>[Head 3 of layer 2](layer=2, head=3) looks mostly at the character just before: a line under the diagonal. What is over 128 characters back is out of reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>SmolLM2 135M Instruct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>A language model that writes English sentences and answers in a chat: 30 layers of 9 heads, which share 3 heads of keys and values. What it was told it finds again by attention, as long as it is in reach. By continuing a text it is sure of it: of 20 sentences like the first example all named the right city. So it is in a chat where fact and question stand together, or a bare “I see.” between them: 20 of 20. In a talk about yourself it fails: of 20 who said “My name is … and I live in …”, then “I have a cat.”, 3 were told rightly where they live and 4 what they are called; with its reply begun for it (“You live in”, “Your name is”) 9 and 2. (Always the likeliest token.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>In the first example [head 4 of layer 23](layer=23, head=4) looks back from the last token at Beijing, named twenty tokens before: it is predicted next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>2 trillion tokens: FineWeb-Edu, DCLM, The Stack, FineMath, Cosmopedia; then instructions (SmolTalk) and preferences (UltraFeedback)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>Where Ada lives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>The prediction after the last word is a place that was named once, twenty tokens before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>Which heads look from “It” to what it stands for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>Asked in a chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>Fact and question in one message: of 20 such the city was right in 20. Let it go on, or write to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>Where do I live?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>What fails: said two turns before, the city is not what it predicts (here “a big city”).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
