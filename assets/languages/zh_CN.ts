<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>mnemoscope</name>
    <message>
        <location filename="engines/analyse.py"/>
        <location filename="engines/cli/record.py"/>
        <source>the text is empty: give the model at least one character</source>
        <translation>文本为空：请至少给模型一个字符</translation>
    </message>
    <message>
        <location filename="engines/analyse.py"/>
        <source>the text has no token that {name} knows: there is nothing to ask about</source>
        <translation>文本中没有 {name} 认识的词元：没有可以提问的内容</translation>
    </message>
    <message>
        <location filename="engines/analyse.py"/>
        <location filename="engines/cli/analyse.py"/>
        <source>the text that is given</source>
        <translation>给定的文本</translation>
    </message>
    <message>
        <location filename="engines/analyse.py"/>
        <source>there is no analysis {name!r}</source>
        <translation>没有名为 {name!r} 的分析</translation>
    </message>
    <message>
        <location filename="engines/analysis/about.py"/>
        <source>{name} has no {kinds}</source>
        <translation>{name} 没有{kinds}</translation>
    </message>
    <message>
        <location filename="engines/analysis/about.py"/>
        <source>there is no kind {kind!r}; there are {kinds}</source>
        <translation>没有 {kind!r} 这一种；可用的有 {kinds}</translation>
    </message>
    <message>
        <location filename="engines/analysis/about.py"/>
        <source>nothing found</source>
        <translation>没有发现</translation>
    </message>
    <message>
        <location filename="engines/analysis/about.py"/>
        <source>{name} reads rows of numbers, and what is looked for is found in text</source>
        <translation>{name} 读取的是数值行，而要寻找的特征只存在于文本中</translation>
    </message>
    <message>
        <location filename="engines/analysis/about.py"/>
        <source>{name} has neither units nor heads that were recorded</source>
        <translation>{name} 没有记录任何单元或头</translation>
    </message>
    <message>
        <location filename="engines/analysis/about.py"/>
        <source>what each unit and attention head follows or looks at, on a text of your own or a bundled one</source>
        <translation>在您自己的或自带的文本上，各个单元和注意力头跟随什么、关注什么</translation>
    </message>
    <message>
        <location filename="engines/analysis/again.py"/>
        <source>this recording is not of {name} as it is here: its tokens are others</source>
        <translation>这份记录不是由此处的 {name} 产生的：它的词元不同</translation>
    </message>
    <message>
        <location filename="engines/analysis/answering.py"/>
        <source>{right:,} of {judged:,} right</source>
        <translation>{judged:,} 个中答对 {right:,} 个</translation>
    </message>
    <message>
        <location filename="engines/analysis/answering.py"/>
        <source>{name} is not asked for answers: its card names none</source>
        <translation>{name} 不需要作答：它的卡片没有列出任何答案</translation>
    </message>
    <message>
        <location filename="engines/analysis/answering.py"/>
        <source>{name} is not asked for answers: there is no right and wrong, only surprise</source>
        <translation>{name} 不需要作答：没有对错之分，只有惊异度</translation>
    </message>
    <message>
        <location filename="engines/analysis/answering.py"/>
        <source>no answer is given there: the model answers {where}</source>
        <translation>该处不给出回答：模型{where}作答</translation>
    </message>
    <message>
        <location filename="engines/analysis/answering.py"/>
        <source>The model answers {where}: {right:,} of {judged:,} right.</source>
        <translation>模型{where}作答：{judged:,} 个中答对 {right:,} 个。</translation>
    </message>
    <message>
        <location filename="engines/analysis/answering.py"/>
        <source>The model answers {where}: none can be judged.</source>
        <translation>模型{where}作答：没有可以评判的回答。</translation>
    </message>
    <message>
        <location filename="engines/analysis/answering.py"/>
        <source>which answers are due in the text, what the model said, and whether it is right</source>
        <translation>文本中哪些地方需要作答，模型答了什么，是否正确</translation>
    </message>
    <message>
        <location filename="engines/analysis/arithmetic.py"/>
        <source>name a number with --place, as layer0.cell[3]; there are {near}</source>
        <translation>用 --place 指定一个数，例如 layer0.cell[3]；现有 {near}</translation>
    </message>
    <message>
        <location filename="engines/analysis/arithmetic.py"/>
        <location filename="gui/widgets/equation.py"/>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <location filename="engines/analysis/arithmetic.py"/>
        <source>how one number was made: its equation with the numbers of the step (--place, --at)</source>
        <translation>一个数是怎样算出来的：它的公式和这一步的数值（--place、--at）</translation>
    </message>
    <message>
        <location filename="engines/analysis/asked.py"/>
        <source>nothing has been read yet</source>
        <translation>尚未读取任何内容</translation>
    </message>
    <message>
        <location filename="engines/analysis/asked.py"/>
        <source>{name} has neither a state nor a prediction</source>
        <translation>{name} 既没有状态，也没有预测</translation>
    </message>
    <message>
        <location filename="engines/analysis/asked.py"/>
        <source>the likeliest next token “{token}”</source>
        <translation>最可能的下一个词元“{token}”</translation>
    </message>
    <message>
        <location filename="engines/analysis/asked.py"/>
        <source>the answer after “{token}” at step {step}</source>
        <translation>第 {step} 步“{token}”之后的回答</translation>
    </message>
    <message>
        <location filename="engines/analysis/asked.py"/>
        <location filename="engines/analysis/traced.py"/>
        <source>the state after “{token}” at step {step}</source>
        <translation>第 {step} 步“{token}”之后的状态</translation>
    </message>
    <message>
        <location filename="engines/analysis/attribution.py"/>
        <source>cutting</source>
        <translation>切断</translation>
    </message>
    <message>
        <location filename="engines/analysis/attribution.py"/>
        <source>replacing</source>
        <translation>替换</translation>
    </message>
    <message>
        <location filename="engines/analysis/attribution.py"/>
        <source>gradient × input</source>
        <translation>梯度 × 输入</translation>
    </message>
    <message>
        <location filename="engines/analysis/attribution.py"/>
        <source>integrated gradients</source>
        <translation>积分梯度</translation>
    </message>
    <message>
        <location filename="engines/analysis/attribution.py"/>
        <source>attention rollout</source>
        <translation>注意力展开</translation>
    </message>
    <message>
        <location filename="engines/analysis/compare.py"/>
        <source>{name} was trained to predict only after some tokens: what it says elsewhere is not meant as a prediction</source>
        <translation>{name} 只训练过在某些词元之后作预测：它在别处的输出不应视为预测</translation>
    </message>
    <message>
        <location filename="engines/analysis/compare.py"/>
        <source>{name} was trained to predict only where the text repeats its beginning: what it says elsewhere is not meant as a prediction</source>
        <translation>{name} 只训练过在文本重复其开头处作预测：它在别处的输出不应视为预测</translation>
    </message>
    <message>
        <location filename="engines/analysis/compare.py"/>
        <source>{name} was trained to predict only at question marks: what it says elsewhere is not meant as a prediction</source>
        <translation>{name} 只训练过在问号处作预测：它在别处的输出不应视为预测</translation>
    </message>
    <message>
        <location filename="engines/analysis/compare.py"/>
        <source>{name} was trained to predict only at the end: what it says elsewhere is not meant as a prediction</source>
        <translation>{name} 只训练过在末尾作预测：它在别处的输出不应视为预测</translation>
    </message>
    <message>
        <location filename="engines/analysis/compare.py"/>
        <source>{names} recorded no predictions: none are compared</source>
        <translation>{names} 没有记录预测：不比较预测</translation>
    </message>
    <message>
        <location filename="engines/analysis/compare.py"/>
        <source>one says {one} and the other {other}: what they say is not compared</source>
        <translation>一个输出 {one}，另一个输出 {other}：不比较它们的输出</translation>
    </message>
    <message>
        <location filename="engines/analysis/compare.py"/>
        <source>they tell other classes apart: what they say is not compared</source>
        <translation>它们区分的类别不同：不比较它们的输出</translation>
    </message>
    <message>
        <location filename="engines/analysis/compare.py"/>
        <source>their vocabularies differ: their predictions have no divergence, and are compared by the surprise of the same characters</source>
        <translation>它们的词表不同：预测之间没有散度可算，改以相同字符上的惊异度比较</translation>
    </message>
    <message>
        <location filename="engines/analysis/compare.py"/>
        <source>{first} and {second} are two models: their signals are not compared, for their units mean different things</source>
        <translation>{first} 和 {second} 是两个不同的模型：它们的单元含义不同，因此不比较信号</translation>
    </message>
    <message>
        <location filename="engines/analysis/compare.py"/>
        <source>only one has, or has in this shape: {signals}</source>
        <translation>只有一方具有（或以此形状具有）：{signals}</translation>
    </message>
    <message>
        <location filename="engines/analysis/comparison.py"/>
        <location filename="engines/analysis/trajectories.py"/>
        <location filename="engines/runs/recorder.py"/>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>the text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="engines/analysis/comparison.py"/>
        <source>the prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <source>Linear probes, fitted on {count:,} tokens made by the rule of its task.</source>
        <translation>线性探针，在按其任务规则生成的 {count:,} 个词元上拟合。</translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <source>the text shows all the lines that there are: none is left to fit probes on</source>
        <translation>文本已包含所有可能的行：没有剩余的行可用来拟合探针</translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <source>Linear probes, fitted on {count:,} lines made by its task, each of {steps} steps.</source>
        <translation>线性探针，在按其任务生成的 {count:,} 行上拟合，每行 {steps} 步。</translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <source>Linear probes, fitted on {count:,} random patterns of {size} tokens, each read twice.</source>
        <translation>线性探针，在 {count:,} 个随机模式上拟合，每个模式 {size} 个词元，各读两遍。</translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <source>its card has no rows to fit probes on</source>
        <translation>它的卡片中没有可用来拟合探针的行</translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <source>Linear probes, fitted on {count:,} rows of its examples in random order.</source>
        <translation>线性探针，在其示例中随机排列的 {count:,} 行上拟合。</translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <source>Linear probes, fitted on {count:,} tokens of its vocabulary in random order.</source>
        <translation>线性探针，在其词表中随机排列的 {count:,} 个词元上拟合。</translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <source>Linear probes, fitted on {given:,} tokens of texts that come with the program.</source>
        <translation>线性探针，在程序自带文本的 {given:,} 个词元上拟合。</translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <source>Linear probes, fitted on {count:,} tokens drawn as they follow one another in texts.</source>
        <translation>线性探针，在按文本中的接续关系抽取的 {count:,} 个词元上拟合。</translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <source>Linear probes, fitted on {written:,} tokens that the model wrote at random.</source>
        <translation>线性探针，在模型随机写出的 {written:,} 个词元上拟合。</translation>
    </message>
    <message>
        <location filename="engines/analysis/corpora.py"/>
        <source>Linear probes, fitted on {given:,} tokens of texts that come with the program, and {written:,} that the model wrote after them.</source>
        <translation>线性探针，在程序自带文本的 {given:,} 个词元及模型接着写出的 {written:,} 个词元上拟合。</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/corpus.py"/>
        <source>{model} read {n:,} tokens of {name}.</source>
        <extracomment>of one: {model} read {n:,} token of {name}.</extracomment>
        <translation>
            <numerusform>{model} 读取了{name}的 {n:,} 个词元。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/corpus.py"/>
        <source>{share:.0%} of it is not in its vocabulary.</source>
        <translation>其中 {share:.0%} 不在其词表中。</translation>
    </message>
    <message>
        <location filename="engines/analysis/corpus.py"/>
        <source>{read} {more}</source>
        <translation>{read}{more}</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/corpus.py"/>
        <source>{n:,} characters more were left out.</source>
        <extracomment>of one: {n:,} character more was left out.</extracomment>
        <translation>
            <numerusform>另有 {n:,} 个字符未读。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/corpus.py"/>
        <source>{name} holds fewer than two tokens that {model} reads</source>
        <translation>{name}中 {model} 能读取的词元不足两个</translation>
    </message>
    <message>
        <location filename="engines/analysis/corpus.py"/>
        <source>brackets nested at random</source>
        <translation>随机嵌套的括号</translation>
    </message>
    <message>
        <location filename="engines/analysis/corpus.py"/>
        <source>lines of n a and n b, n from 1 to 50</source>
        <translation>由 n 个 a 和 n 个 b 组成的行，n 从 1 到 50</translation>
    </message>
    <message>
        <location filename="engines/analysis/corpus.py"/>
        <source>the bundled reviews, one at a time</source>
        <translation>自带的影评，逐篇读取</translation>
    </message>
    <message>
        <location filename="engines/analysis/corpus.py"/>
        <source>the examples of its card</source>
        <translation>其卡片中的示例</translation>
    </message>
    <message>
        <location filename="engines/analysis/corpus.py"/>
        <source>seven sonnets of Shakespeare</source>
        <translation>莎士比亚的七首十四行诗</translation>
    </message>
    <message>
        <location filename="engines/analysis/corpus.py"/>
        <source>the bundled refrains</source>
        <translation>自带的叠句诗</translation>
    </message>
    <message>
        <location filename="engines/analysis/corpus.py"/>
        <source>no bundled text is one that {name} reads, and its card has no examples: choose a text of your own</source>
        <translation>自带文本中没有 {name} 能读取的，其卡片也没有示例：请选择您自己的文本</translation>
    </message>
    <message>
        <location filename="engines/analysis/corpus.py"/>
        <source>sequences of its task, made at random</source>
        <translation>其任务的随机序列</translation>
    </message>
    <message>
        <location filename="engines/analysis/cost.py"/>
        <source>a state</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="engines/analysis/cost.py"/>
        <source>a cache of keys and values</source>
        <translation>键和值的缓存</translation>
    </message>
    <message>
        <location filename="engines/analysis/cost.py"/>
        <source>slots, one a sentence</source>
        <translation>槽，每句一个</translation>
    </message>
    <message>
        <location filename="engines/analysis/cost.py"/>
        <location filename="engines/analysis/pace.py"/>
        <source>there is no text to be read</source>
        <translation>没有可读取的文本</translation>
    </message>
    <message>
        <location filename="engines/analysis/cost.py"/>
        <source>{name} reads the whole text anew with every token: it keeps nothing that could cost</source>
        <translation>{name} 每读一个词元都重读全部文本：它什么也不保留，因而没有开销可言</translation>
    </message>
    <message>
        <location filename="engines/analysis/cost.py"/>
        <source>{name}, a cache: {first:,} bytes after {start} tokens, {last:,} after {end:,}; a token takes {fixed} ms, and no more for those that are held.</source>
        <translation>{name}，缓存：{start} 个词元后 {first:,} 字节，{end:,} 个词元后 {last:,} 字节；每个词元耗时 {fixed} 毫秒，不因已保留的词元而增加。</translation>
    </message>
    <message>
        <location filename="engines/analysis/cost.py"/>
        <source>{name}, a cache: {first:,} bytes after {start} tokens, {last:,} after {end:,}; a token takes {fixed} ms and {micro} µs for each that is held.</source>
        <translation>{name}，缓存：{start} 个词元后 {first:,} 字节，{end:,} 个词元后 {last:,} 字节；每个词元耗时 {fixed} 毫秒，每个已保留的词元另加 {micro} 微秒。</translation>
    </message>
    <message>
        <location filename="engines/analysis/cost.py"/>
        <source>{name}, slots: {first:,} bytes after {start} tokens, {last:,} after {end:,}; a token takes {fixed} ms.</source>
        <translation>{name}，槽：{start} 个词元后 {first:,} 字节，{end:,} 个词元后 {last:,} 字节；每个词元耗时 {fixed} 毫秒。</translation>
    </message>
    <message>
        <location filename="engines/analysis/cost.py"/>
        <source>{name}, a state: {first:,} bytes however long the text; a token takes {fixed} ms.</source>
        <translation>{name}，状态：无论文本多长都是 {first:,} 字节；每个词元耗时 {fixed} 毫秒。</translation>
    </message>
    <message>
        <location filename="engines/analysis/cost.py"/>
        <source>bytes kept and time of a token against the length, for a state, a cache and slots, beside the formulas</source>
        <translation>状态、缓存和槽所占的字节及每个词元的耗时随长度的变化，并与公式对照</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/cutting.py"/>
        <source>Cut: {n:,} sentences, none of which is read from its slot in its turn.</source>
        <extracomment>of one: Cut: {n:,} sentence, which is not read from its slot.</extracomment>
        <translation>
            <numerusform>切断：依次对 {n:,} 个句子，使其不从槽中被读取。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/cutting.py"/>
        <source>Cut: {n:,} stretches in turn, at which no later token looks; {together:,} of several tokens, for which the budget of {work:.0e} multiplications was not enough or little was lost.</source>
        <translation>切断：依次对 {n:,} 个片段，使后面的词元都不看它；其中 {together:,} 个含多个词元，因为 {work:.0e} 次乘法的预算不够，或损失很小。</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/cutting.py"/>
        <source>Cut: {n:,} tokens in turn, at which no other looks.</source>
        <extracomment>of one: Cut: {n:,} token, at which no other looks.</extracomment>
        <translation>
            <numerusform>切断：依次对 {n:,} 个词元，使其他词元都不看它。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/cutting.py"/>
        <source>Cut: {n:,} tokens in turn, at which no later token looks.</source>
        <extracomment>of one: Cut: {n:,} token, at which no later token looks.</extracomment>
        <translation>
            <numerusform>切断：依次对 {n:,} 个词元，使后面的词元都不看它。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/cutting.py"/>
        <source>Cut: {n:,} rows in turn, read as zeros.</source>
        <extracomment>of one: Cut: {n:,} row, read as zeros.</extracomment>
        <translation>
            <numerusform>切断：依次将 {n:,} 行读作零。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/cutting.py"/>
        <source>Cut: {n:,} tokens in turn, read with an embedding of 0.</source>
        <extracomment>of one: Cut: {n:,} token, read with an embedding of 0.</extracomment>
        <translation>
            <numerusform>切断：依次以 0 为嵌入读取 {n:,} 个词元。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/cutting.py"/>
        <source>Replaced: the {n:,} tokens that lose most when they are cut, by each of {count} others drawn from the vocabulary (seed {seed}), and the mean taken; more would take over {work:.0e} multiplications.</source>
        <translation>替换：对切断时损失最大的 {n:,} 个词元，各用从词表抽取的 {count} 个其他词元替换（种子 {seed}），取平均；再多则需要超过 {work:.0e} 次乘法。</translation>
    </message>
    <message>
        <location filename="engines/analysis/cutting.py"/>
        <source>Replaced: {n:,} rows in turn, by each of {count} others of the text (seed {seed}), and the mean taken.</source>
        <translation>替换：依次对 {n:,} 行，各用文本中的 {count} 个其他行替换（种子 {seed}），取平均。</translation>
    </message>
    <message>
        <location filename="engines/analysis/cutting.py"/>
        <source>Replaced: {n:,} tokens in turn, by each of {count} others drawn from the vocabulary (seed {seed}), and the mean taken.</source>
        <translation>替换：依次对 {n:,} 个词元，各用从词表抽取的 {count} 个其他词元替换（种子 {seed}），取平均。</translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>{target}: “{label}” rather than “{other}”, a difference of {difference:.2f} logits.</source>
        <translation>{target}：是“{label}”而不是“{other}”，相差 {difference:.2f} logits。</translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>What each part wrote towards that, the size of the stream held as it is; the shares add up to the difference.</source>
        <translation>各部分为此写入的量，残差流的大小保持不变；各份贡献之和等于这一差值。</translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>it is not known how {name} makes what it says of what it carries: its parts have no shares in it</source>
        <translation>不清楚 {name} 如何由所携带的内容得出输出：无法把输出分摊到各个部分</translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>{name} says nothing that could be decided</source>
        <translation>{name} 没有可供判定的输出</translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>{name} was recorded without the stream between its layers, which is needed</source>
        <translation>{name} 的记录缺少层与层之间的残差流，而这正是所需要的</translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <location filename="engines/nouns.py"/>
        <source>unit {n}</source>
        <translation>单元 {n}</translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <location filename="engines/nouns.py"/>
        <location filename="gui/panels/robustness.py"/>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>place in the text</source>
        <translation>文本中的位置</translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>other units of the MLP of layer {n}</source>
        <translation>第 {n} 层 MLP 的其他单元</translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>MLP of layer {n}</source>
        <translation>第 {n} 层的 MLP</translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>biases</source>
        <translation>偏置</translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <location filename="engines/analysis/named.py"/>
        <location filename="engines/analysis/silencing.py"/>
        <source>head {layer}.{head}</source>
        <translation>头 {layer}.{head}</translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>unit {n} of the MLP of layer {layer}</source>
        <translation>第 {layer} 层 MLP 的单元 {n}</translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <location filename="engines/spec.py"/>
        <location filename="gui/widgets/axiswords.py"/>
        <source>layer {n}</source>
        <translation>第 {n} 层</translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>“{label}” becomes the likeliest at the last layer only (p = {end:.2f})</source>
        <translation>“{label}”到最后一层才成为最可能的（p = {end:.2f}）</translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>“{label}” is the likeliest from {layer} on (p = {p:.2f} there, {end:.2f} at the end)</source>
        <translation>“{label}”从{layer}起就是最可能的（该处 p = {p:.2f}，最后 {end:.2f}）</translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>{part} writes most for “{label}” rather than “{other}”: {share:+.2f} of {difference:+.2f} logits</source>
        <translation>{part}为“{label}”而非“{other}”写入最多：{difference:+.2f} logits 中的 {share:+.2f}</translation>
    </message>
    <message>
        <location filename="engines/analysis/decisions.py"/>
        <source>what decided a prediction: what each layer would say, and the share of each layer, head and unit in it</source>
        <translation>一次预测由什么决定：各层会给出什么，各层、各头、各单元贡献多少</translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>the depth of brackets</source>
        <translation>括号的深度</translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>the count of one letter less the other</source>
        <translation>一种字母的个数减去另一种的个数</translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>the position in the text</source>
        <translation>在文本中的位置</translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>the characters since the line began</source>
        <translation>自行首以来的字符数</translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>the characters since the sentence began</source>
        <translation>自句首以来的字符数</translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>the letters since the word began</source>
        <translation>自词首以来的字母数</translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>being within quotes</source>
        <translation>处于引号之内</translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>a line end just read</source>
        <translation>刚读到的行尾</translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>a line end about to come</source>
        <translation>即将到来的行尾</translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>the beginning of a word</source>
        <translation>词的开头</translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>a word that is about to end</source>
        <translation>即将结束的词</translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>a token that was read before</source>
        <translation>先前读过的词元</translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>a capital letter</source>
        <translation>大写字母</translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>a digit</source>
        <translation>数字</translation>
    </message>
    <message>
        <location filename="engines/analysis/detectors.py"/>
        <source>a punctuation mark</source>
        <translation>标点符号</translation>
    </message>
    <message>
        <location filename="engines/analysis/difference.py"/>
        <source>traces of different models cannot be subtracted</source>
        <translation>不同模型的轨迹记录不能相减</translation>
    </message>
    <message>
        <location filename="engines/analysis/difference.py"/>
        <source>a difference holds no steps of its own</source>
        <translation>差值没有自己的步</translation>
    </message>
    <message>
        <location filename="engines/analysis/difference.py"/>
        <source>steps {start} to {stop} are not in a difference of {steps}</source>
        <translation>第 {start} 到 {stop} 步不在 {steps} 步的差值之内</translation>
    </message>
    <message>
        <location filename="engines/analysis/distances.py"/>
        <source>tokens of the pattern</source>
        <translation>模式中的词元</translation>
    </message>
    <message>
        <location filename="engines/analysis/distances.py"/>
        <source>{name} is not asked for what it read a distance before: choose a model that recalls or copies, such as lstm-recall</source>
        <translation>{name} 不会被问到相隔一段距离之前读过的内容：请选择做回忆或复制的模型，例如 lstm-recall</translation>
    </message>
    <message>
        <location filename="engines/analysis/distances.py"/>
        <source>no example of {name} shows what stands between a beginning and what is asked of it: no sequences can be made</source>
        <translation>{name} 没有示例说明开头与所问之间隔着什么：无法生成序列</translation>
    </message>
    <message>
        <location filename="engines/analysis/distances.py"/>
        <source>“{name}” in between</source>
        <translation>中间为“{name}”</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} units: state and cell held at 0 from step {start} on.</source>
        <extracomment>of one: {n:,} unit: state and cell held at 0 from step {start} on.</extracomment>
        <translation>
            <numerusform>{n:,} 个单元：从第 {start} 步起，状态和细胞保持为 0。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} units: state and cell held at 0 at step {start}.</source>
        <extracomment>of one: {n:,} unit: state and cell held at 0 at step {start}.</extracomment>
        <translation>
            <numerusform>{n:,} 个单元：在第 {start} 步，状态和细胞保持为 0。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} units: held at 0 from step {start} on.</source>
        <extracomment>of one: {n:,} unit: held at 0 from step {start} on.</extracomment>
        <translation>
            <numerusform>{n:,} 个单元：从第 {start} 步起保持为 0。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} units: held at 0 at step {start}.</source>
        <extracomment>of one: {n:,} unit: held at 0 at step {start}.</extracomment>
        <translation>
            <numerusform>{n:,} 个单元：在第 {start} 步保持为 0。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} heads: nothing added from step {start} on.</source>
        <extracomment>of one: {n:,} head: nothing added from step {start} on.</extracomment>
        <translation>
            <numerusform>{n:,} 个头：从第 {start} 步起不再加入任何内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} heads: nothing added at step {start}.</source>
        <extracomment>of one: {n:,} head: nothing added at step {start}.</extracomment>
        <translation>
            <numerusform>{n:,} 个头：在第 {start} 步不加入任何内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} units of the residual stream: held at 0 from step {start} on.</source>
        <extracomment>of one: {n:,} unit of the residual stream: held at 0 from step {start} on.</extracomment>
        <translation>
            <numerusform>残差流的 {n:,} 个单元：从第 {start} 步起保持为 0。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} units of the residual stream: held at 0 at step {start}.</source>
        <extracomment>of one: {n:,} unit of the residual stream: held at 0 at step {start}.</extracomment>
        <translation>
            <numerusform>残差流的 {n:,} 个单元：在第 {start} 步保持为 0。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} units of MLPs: held at 0 from step {start} on.</source>
        <extracomment>of one: {n:,} unit of MLPs: held at 0 from step {start} on.</extracomment>
        <translation>
            <numerusform>MLP 的 {n:,} 个单元：从第 {start} 步起保持为 0。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} units of MLPs: held at 0 at step {start}.</source>
        <extracomment>of one: {n:,} unit of MLPs: held at 0 at step {start}.</extracomment>
        <translation>
            <numerusform>MLP 的 {n:,} 个单元：在第 {start} 步保持为 0。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} entries of the memory: not read from step {start} on.</source>
        <extracomment>of one: {n:,} entry of the memory: not read from step {start} on.</extracomment>
        <translation>
            <numerusform>记忆的 {n:,} 个条目：从第 {start} 步起不再读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} entries of the memory: not read at step {start}.</source>
        <extracomment>of one: {n:,} entry of the memory: not read at step {start}.</extracomment>
        <translation>
            <numerusform>记忆的 {n:,} 个条目：在第 {start} 步不读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} earlier tokens, the latest: no later token looks at it.</source>
        <extracomment>of one: {n:,} earlier token, the latest: no later token looks at it.</extracomment>
        <translation>
            <numerusform>最近的 {n:,} 个先前词元：后面的词元都不看它。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} earlier tokens: no later token looks at it.</source>
        <extracomment>of one: {n:,} earlier token: no later token looks at it.</extracomment>
        <translation>
            <numerusform>{n:,} 个先前词元：后面的词元都不看它。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} tokens, the latest: read with an embedding of 0.</source>
        <extracomment>of one: {n:,} token, the latest: read with an embedding of 0.</extracomment>
        <translation>
            <numerusform>最近的 {n:,} 个词元：以 0 为嵌入读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/done.py"/>
        <source>{n:,} tokens: read with an embedding of 0.</source>
        <extracomment>of one: {n:,} token: read with an embedding of 0.</extracomment>
        <translation>
            <numerusform>{n:,} 个词元：以 0 为嵌入读取。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/eviction.py"/>
        <source>{name} has no cache that could be bounded: what it keeps is {bytes:,} bytes, whatever the length</source>
        <translation>{name} 没有可以限制的缓存：无论文本多长，它都保留 {bytes:,} 字节</translation>
    </message>
    <message>
        <location filename="engines/analysis/eviction.py"/>
        <source>{name} must foretell at least {count} tokens: take a longer text</source>
        <translation>{name} 至少要预测 {count} 个词元：请用更长的文本</translation>
    </message>
    <message>
        <location filename="engines/analysis/eviction.py"/>
        <source>Nats a token, in the mean over those that were foretold once something had fallen out (counted), and by how much that exceeds everything; bytes of keys and values in 32 bits after the last of {count:,} tokens.</source>
        <translation>每个词元的纳特数，是对已有内容被淘汰之后所预测的词元（个数另列）取的平均，以及比全部保留时多出多少；键和值以 32 位计，为 {count:,} 个词元读完后的字节数。</translation>
    </message>
    <message>
        <location filename="engines/analysis/eviction.py"/>
        <source>what it costs in nats, and saves in bytes, to keep less than everything in the cache</source>
        <translation>缓存中不全部保留，要损失多少纳特，能节省多少字节</translation>
    </message>
    <message>
        <location filename="engines/analysis/fitting.py"/>
        <source>its states are not numbers any more: nothing can be read from them</source>
        <translation>它的状态已不再是数：无法从中读出任何内容</translation>
    </message>
    <message>
        <location filename="engines/analysis/fitting.py"/>
        <source>too few different tokens come often enough to be told apart</source>
        <translation>出现次数足够的不同词元太少，无法区分</translation>
    </message>
    <message>
        <location filename="engines/analysis/fixedpoints.py"/>
        <source>only a recurrent engine has fixed points</source>
        <translation>只有循环引擎才有不动点</translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <source>L is −log p of {target}.</source>
        <translation>L 为{target}的 −log p。</translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <source>Sizes of {size:,} numbers are estimated from {directions} random directions.</source>
        <translation>{size:,} 个数的大小由 {directions} 个随机方向估计。</translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <source>The longest lag is the first token, which heads attend to when nothing else matters to them.</source>
        <translation>最长的延迟对应第一个词元：没有别的内容值得关注时，头就关注它。</translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <source>Computed in float32, as the model has very many weights.</source>
        <translation>因模型权重极多，以 float32 计算。</translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <location filename="engines/analysis/halflife.py"/>
        <source>there is nothing to ask about yet: the model has read no token</source>
        <translation>还没有可以提问的内容：模型尚未读取任何词元</translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <source>Sizes in parts of what they are at lag 0, back from step {at} of {name}.</source>
        <translation>自 {name} 的第 {at} 步往回，大小以延迟 0 处为 1。</translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <source>nothing of the loss’s gradient is left at lag {gone} and beyond: it is exactly 0</source>
        <translation>延迟达到 {gone} 后，损失的梯度已无剩余：恰为 0</translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <source>nothing of the state’s gradient is left at lag {gone} and beyond: it is exactly 0</source>
        <translation>延迟达到 {gone} 后，状态的梯度已无剩余：恰为 0</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/gradientflow.py"/>
        <source>after {n} steps the loss’s gradient is {left} times what it was</source>
        <extracomment>of one: after {n} step the loss’s gradient is {left} times what it was</extracomment>
        <translation>
            <numerusform>{n} 步之后，损失的梯度是原来的 {left} 倍</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/gradientflow.py"/>
        <source>after {n} steps {left} of the loss’s gradient is left</source>
        <extracomment>of one: after {n} step {left} of the loss’s gradient is left</extracomment>
        <translation>
            <numerusform>{n} 步之后，损失的梯度剩下 {left}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/gradientflow.py"/>
        <source>after {n} steps the state’s gradient is {left} times what it was</source>
        <extracomment>of one: after {n} step the state’s gradient is {left} times what it was</extracomment>
        <translation>
            <numerusform>{n} 步之后，状态的梯度是原来的 {left} 倍</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/gradientflow.py"/>
        <source>after {n} steps {left} of the state’s gradient is left</source>
        <extracomment>of one: after {n} step {left} of the state’s gradient is left</extracomment>
        <translation>
            <numerusform>{n} 步之后，状态的梯度剩下 {left}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <source>edits change how a run goes on, and slopes know nothing of them: ask of the run without edits</source>
        <translation>干预会改变运行的走向，而梯度对此一无所知：请对没有干预的运行提问</translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <source>a memory outside the model cannot be differentiated: take it away to ask this</source>
        <translation>模型之外的记忆不可微分：请去掉它再作此提问</translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <source>what is written to slots is no sum that can be differentiated: there is no gradient to follow</source>
        <translation>写入槽的内容不是可微分的和：没有可以追踪的梯度</translation>
    </message>
    <message>
        <location filename="engines/analysis/gradientflow.py"/>
        <source>how much of a gradient is left so many steps back, beside networks that were never trained</source>
        <translation>往回若干步后梯度还剩多少，与从未训练的网络对照</translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>Attention is looked at over the last {count:,} steps.</source>
        <translation>注意力取自最后 {count:,} 步。</translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>No directions of the state: {why}.</source>
        <translation>没有状态的方向：{why}。</translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>No directions of the state: its Jacobian holds values that are no numbers.</source>
        <translation>没有状态的方向：其雅可比矩阵中含有不是数的值。</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/halflife.py"/>
        <source>Directions are those of the mean Jacobian of {n} steps.</source>
        <extracomment>of one: Directions are those of the Jacobian at {n} step.</extracomment>
        <translation>
            <numerusform>方向取自 {n} 步的平均雅可比矩阵。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <location filename="engines/nouns.py"/>
        <location filename="gui/export/web/parts.py"/>
        <source>head {n}</source>
        <translation>头 {n}</translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>direction {n}</source>
        <translation>方向 {n}</translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>layer {layer} backward · {what}</source>
        <translation>第 {layer} 层反向 · {what}</translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>layer {layer} forward · {what}</source>
        <translation>第 {layer} 层正向 · {what}</translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>layer {layer} · {what}</source>
        <translation>第 {layer} 层 · {what}</translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>no number of steps</source>
        <translation>不成步数</translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>for ever</source>
        <translation>永久</translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>over a million steps</source>
        <translation>超过一百万步</translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>1 step</source>
        <translation>1 步</translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>{steps} steps</source>
        <translation>{steps} 步</translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>no number of tokens</source>
        <translation>不成词元数</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/halflife.py"/>
        <location filename="engines/nouns.py"/>
        <location filename="gui/export/web/about.py"/>
        <source>{n:,} tokens</source>
        <extracomment>of one: {n:,} token</extracomment>
        <translation>
            <numerusform>{n:,} 个词元</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>half of what {name} looks at lies within {tokens}, farthest of all; of half of the heads within {half}</source>
        <translation>{name} 看得最远，其注意力的一半落在 {tokens}以内；半数的头则在 {half}以内</translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>the longest half-life is that of {name}: {steps}</source>
        <translation>半衰期最长的是{name}：{steps}</translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>the longest half-life: {name}, {steps}; half of the units forget within {half}</source>
        <translation>半衰期最长：{name}，{steps}；半数单元在 {half}内遗忘</translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>a push along {name} does not fade, by {size:.3f} a step; half of the directions fade by half within {half}</source>
        <translation>沿{name}的推动不会消退，每步乘以 {size:.3f}；半数方向在 {half}内消退一半</translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>{name} is the slowest to fade, half in {steps}; half of the directions within {half}</source>
        <translation>{name} 消退最慢，{steps}消退一半；半数方向在 {half}内消退一半</translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>Half-lives in steps over {count:,} steps of {name}.</source>
        <translation>以步计的半衰期，取自{name}的 {count:,} 步。</translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>what lies in a slot stays whole until it is written over: it has no half-life</source>
        <translation>槽中的内容在被覆盖之前保持完整：它没有半衰期</translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>this model has no gates that keep, no attention and no state: nothing of it has a half-life</source>
        <translation>这个模型没有起保持作用的门，没有注意力，也没有状态：没有什么具有半衰期</translation>
    </message>
    <message>
        <location filename="engines/analysis/halflife.py"/>
        <source>for how many steps each unit, each direction of the state and each attention head remembers</source>
        <translation>每个单元、状态的每个方向和每个注意力头能记住多少步</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>a trace of {steps} steps does not hold two copies of {period} tokens</source>
        <translation>{steps} 步的轨迹记录容不下两份 {period} 个词元</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>the tokens {period} to {end} are not those from 0 to {period} again</source>
        <translation>第 {period} 到 {end} 个词元并不是从 0 到 {period} 的重复</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>previous token</source>
        <translation>前一词元</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>a previous-token head</source>
        <translation>前一词元头</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>the token before</source>
        <translation>前一个词元</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>current token</source>
        <translation>当前词元</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>a current-token head</source>
        <translation>当前词元头</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>the token itself</source>
        <translation>词元本身</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>first token: a sink</source>
        <translation>第一个词元：汇</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>a first-token sink</source>
        <translation>首词元头（汇）</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>the first token</source>
        <translation>第一个词元</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>induction</source>
        <translation>归纳</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>an induction head</source>
        <translation>归纳头</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>what followed the same token before</source>
        <translation>同一词元先前出现时其后的内容</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>same token earlier</source>
        <translation>先前的同一词元</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>a duplicate-token head</source>
        <translation>重复词元头</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>the same token earlier</source>
        <translation>先前的同一词元</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>line or sentence start</source>
        <translation>行首或句首</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>a beginning head</source>
        <translation>起始头</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>where the line or sentence began</source>
        <translation>所在行或句的开头</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>earlier mention</source>
        <translation>先前的提及</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>an earlier-mention head</source>
        <translation>先前提及头</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>the earlier mention of a name</source>
        <translation>名字的先前提及</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>whom he or she means</source>
        <translation>he 或 she 指谁</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>an antecedent head</source>
        <translation>先行词头</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>the one of two names that he or she stands for</source>
        <translation>两个名字中 he 或 she 所指的那一个</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>what it means</source>
        <translation>it 指什么</translation>
    </message>
    <message>
        <location filename="engines/analysis/heads.py"/>
        <source>the thing that it stands for, when it is said how that was</source>
        <translation>it 所指的东西（在说到它怎么样时）</translation>
    </message>
    <message>
        <location filename="engines/analysis/importance.py"/>
        <source>What {said} ({nats:.3f} nats) would lose without each in turn, in nats.</source>
        <translation>依次去掉每一项后，{said}（{nats:.3f} 纳特）会损失多少，以纳特计。</translation>
    </message>
    <message>
        <location filename="engines/analysis/importance.py"/>
        <source>what is said after step {at} cannot hang on what is silenced from step {since} on</source>
        <translation>第 {at} 步之后的输出不可能取决于从第 {since} 步起才静默的内容</translation>
    </message>
    <message>
        <location filename="engines/analysis/importance.py"/>
        <source>{name} says something else at step {at} than was recorded: the recording is of another model</source>
        <translation>{name} 在第 {at} 步的输出与记录不符：这份记录来自另一个模型</translation>
    </message>
    <message>
        <location filename="engines/analysis/importance.py"/>
        <source>{target} loses {nats:.2f} nats without {thing}</source>
        <translation>没有{thing}，{target}会损失 {nats:.2f} 纳特</translation>
    </message>
    <message>
        <location filename="engines/analysis/importance.py"/>
        <source>which units, heads, earlier tokens or slots a prediction or answer hangs on, by the nats it loses without each</source>
        <translation>预测或回答取决于哪些单元、头、先前词元或槽，以去掉每一项所损失的纳特计</translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>nothing was read before {said} that could be cut</source>
        <translation>在{said}之前没有读取过可以切断的内容</translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>Not in nats: {why}.</source>
        <translation>不以纳特计：{why}。</translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>there is no method {kind!r}; there are {known}</source>
        <translation>没有方法 {kind!r}；可用的有 {known}</translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>Attention rollout is left out: no attention was recorded that it could follow.</source>
        <translation>略去注意力展开：没有记录可供追踪的注意力。</translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>Integrated gradients are left out: they sum to {sum} nats where {total:.2f} are given; from embeddings of 0 this model changes too abruptly.</source>
        <translation>不含积分梯度：其和为 {sum} 纳特，而应为 {total:.2f}；从 0 嵌入出发，此模型变化过于突然。</translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>No {method}: there is no prediction or answer here to take slopes of.</source>
        <translation>没有{method}：此处没有可求梯度的预测或回答。</translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>No {method}: there are no embeddings of tokens to take slopes by.</source>
        <translation>没有{method}：没有可据以求梯度的词元嵌入。</translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>No {method}: slopes are of the model as it is, and this run has edits or a memory.</source>
        <translation>没有{method}：梯度针对的是原样的模型，而这次运行带有干预或记忆。</translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>No {method}: some of the text has fallen out of the context.</source>
        <translation>没有{method}：部分文本已移出上下文。</translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>No {method}: it would take {work:.0e} multiplications; ask for it by its name, as “--of {kind}”.</source>
        <translation>没有{method}：它需要 {work:.0e} 次乘法；请按名称指定，如“--of {kind}”。</translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>No {method}: {why}.</source>
        <translation>没有{method}：{why}。</translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>{name} has neither embeddings nor attention, so that no token can be cut</source>
        <translation>{name} 既没有嵌入，也没有注意力，因此无法切断词元</translation>
    </message>
    <message>
        <location filename="engines/analysis/influence.py"/>
        <source>which earlier tokens a prediction, answer or state rests on, by five methods, and where these disagree</source>
        <translation>预测、回答或状态依赖于哪些先前词元，用五种方法求出，并指出它们在何处不一致</translation>
    </message>
    <message>
        <location filename="engines/analysis/named.py"/>
        <source>{name} is {sort}: {weight:.0%} of its attention goes to {what}</source>
        <translation>{name} 是{sort}：其注意力的 {weight:.0%} 落在{what}上</translation>
    </message>
    <message>
        <location filename="engines/analysis/named.py"/>
        <source>{name} follows {what}, r = {r}</source>
        <translation>{name} 跟随{what}，r = {r}</translation>
    </message>
    <message>
        <location filename="engines/analysis/named.py"/>
        <source>nothing was asked of unit {unit} of {signal}</source>
        <translation>没有对 {signal} 的单元 {unit} 提问</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/named.py"/>
        <source>{n:,} tokens of {name}.</source>
        <extracomment>of one: {n:,} token of {name}.</extracomment>
        <translation>
            <numerusform>{name}的 {n:,} 个词元。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/named.py"/>
        <source>{read} Beyond chance: {units:,} of {all_units:,} units, {heads:,} of {all_heads:,} heads.</source>
        <translation>{read}高于随机水平：{all_units:,} 个单元中 {units:,} 个，{all_heads:,} 个头中 {heads:,} 个。</translation>
    </message>
    <message>
        <location filename="engines/analysis/named.py"/>
        <source>{read} Beyond chance: {heads:,} of {all_heads:,} heads.</source>
        <translation>{read}高于随机水平：{all_heads:,} 个头中 {heads:,} 个。</translation>
    </message>
    <message>
        <location filename="engines/analysis/named.py"/>
        <source>{read} Beyond chance: {units:,} of {all_units:,} units.</source>
        <translation>{read}高于随机水平：{all_units:,} 个单元中 {units:,} 个。</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/named.py"/>
        <source>{named:,} of {n:,} units are named: their |r| is above what shifted texts and random units reach in 1 of 100 cases. Of the others: nothing found.</source>
        <extracomment>of one: {named:,} of {n:,} unit is named: its |r| is above what shifted texts and random units reach in 1 of 100 cases. Of the others: nothing found.</extracomment>
        <translation>
            <numerusform>{n:,} 个单元中有 {named:,} 个得到命名：其 |r| 高于移位文本和随机单元在 100 次中有 1 次达到的水平。其余：没有发现。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/named.py"/>
        <source>{named:,} of {n:,} heads are named: they pay {least:.0%} more attention there than to tokens beside, and more than chance. Of the others: nothing found.</source>
        <extracomment>of one: {named:,} of {n:,} head is named: it pays {least:.0%} more attention there than to tokens beside, and more than chance. Of the others: nothing found.</extracomment>
        <translation>
            <numerusform>{n:,} 个头中有 {named:,} 个得到命名：它们投向该处的注意力比相邻词元多 {least:.0%}，也高于随机水平。其余：没有发现。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/named.py"/>
        <source>Heads read {n:,} tokens more: patterns twice, and sentences with he, she and it if their words are known.</source>
        <extracomment>of one: Heads read {n:,} token more: patterns twice, and sentences with he, she and it if their words are known.</extracomment>
        <translation>
            <numerusform>头另外读了 {n:,} 个词元：读两遍的模式，以及含 he、she 和 it 的句子（如果它们的词在词表中）。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/named.py"/>
        <location filename="gui/widgets/axiswords.py"/>
        <source>cell {n}</source>
        <translation>细胞 {n}</translation>
    </message>
    <message>
        <location filename="engines/analysis/named.py"/>
        <source>residual {n}</source>
        <translation>残差 {n}</translation>
    </message>
    <message>
        <location filename="engines/analysis/named.py"/>
        <source>MLP unit {n}</source>
        <translation>MLP 单元 {n}</translation>
    </message>
    <message>
        <location filename="engines/analysis/named.py"/>
        <source>hidden {n}</source>
        <translation>隐藏 {n}</translation>
    </message>
    <message>
        <location filename="engines/analysis/named.py"/>
        <source>{unit} of {where}</source>
        <translation>{where}的{unit}</translation>
    </message>
    <message>
        <location filename="engines/analysis/pace.py"/>
        <source>The median of {count} tokens read one by one at each length, on this machine.</source>
        <translation>在本机上，各长度处逐个读取 {count} 个词元的中位数。</translation>
    </message>
    <message>
        <location filename="engines/analysis/pace.py"/>
        <source>a token takes {last} ms after {length:,} others, {times:.1f} times as long as after {start}</source>
        <translation>在 {length:,} 个词元之后，一个词元耗时 {last} 毫秒，是在 {start} 个之后的 {times:.1f} 倍</translation>
    </message>
    <message>
        <location filename="engines/analysis/pace.py"/>
        <source>how long a token takes, against how many were read before it</source>
        <translation>一个词元的耗时随之前已读词元数的变化</translation>
    </message>
    <message>
        <location filename="engines/analysis/places.py"/>
        <source>they read different texts: places are those where the same is read, and what is between</source>
        <translation>它们读取的文本不同：位置是指两者读到相同内容之处及其间隔</translation>
    </message>
    <message>
        <location filename="engines/analysis/places.py"/>
        <source>one reads on where the other ends</source>
        <translation>一个已到末尾，另一个仍继续读取</translation>
    </message>
    <message>
        <location filename="engines/analysis/question.py"/>
        <source>this model cannot be differentiated here</source>
        <translation>这个模型在此处不可微分</translation>
    </message>
    <message>
        <location filename="engines/analysis/question.py"/>
        <source>this model cannot be explained here</source>
        <translation>这里无法解释这个模型的算式</translation>
    </message>
    <message>
        <location filename="engines/analysis/question.py"/>
        <location filename="engines/lessons/checking.py"/>
        <location filename="engines/lessons/quantities.py"/>
        <location filename="engines/runs/arithmetic.py"/>
        <source>step {step} has not been read: there are steps 0 to {last}</source>
        <translation>第 {step} 步尚未读取：现有第 0 到 {last} 步</translation>
    </message>
    <message>
        <location filename="engines/analysis/question.py"/>
        <source>there is no analysis {name!r}; there are {known}</source>
        <translation>没有名为 {name!r} 的分析；可用的有 {known}</translation>
    </message>
    <message>
        <location filename="engines/analysis/recall.py"/>
        <source>Sequences made at once from seed {seed}, n = {least} answers or more at each distance, with 95 % intervals (Wilson).</source>
        <translation>序列由种子 {seed} 即时生成，每个距离上 n = {least} 个回答或更多，附 95 % 区间（Wilson）。</translation>
    </message>
    <message>
        <location filename="engines/analysis/recall.py"/>
        <source>this model predicts no next token: it cannot be asked what it remembers</source>
        <translation>这个模型不预测下一个词元：无法问它记得什么</translation>
    </message>
    <message>
        <location filename="engines/analysis/recall.py"/>
        <source>the edit {edit} belongs to one text: on other texts only edits of every step can be kept, such as layer0.gate.forget = 1</source>
        <translation>干预 {edit} 只属于一段文本：在其他文本上只能保留作用于每一步的干预，如 layer0.gate.forget = 1</translation>
    </message>
    <message>
        <location filename="engines/analysis/recall.py"/>
        <source>Share of right answers of {name} against distance ({between}); by guessing {chance:.3g}.</source>
        <translation>{name} 的正确率随距离的变化（{between}）；猜测为 {chance:.3g}。</translation>
    </message>
    <message>
        <location filename="engines/analysis/recall.py"/>
        <source>{name} is right in {share:.0%} of answers at distance {distance} (guessing: {chance:.0%})</source>
        <translation>在距离 {distance} 处，{name} 答对 {share:.0%}（猜测：{chance:.0%}）</translation>
    </message>
    <message>
        <location filename="engines/analysis/recall.py"/>
        <source>{name} remembers over a distance of {held}: nine in ten answers are right; at {lost} no longer</source>
        <translation>{name} 能记住 {held} 的距离：十个回答中九个正确；到 {lost} 就不行了</translation>
    </message>
    <message>
        <location filename="engines/analysis/recall.py"/>
        <source>how far back a model remembers: right answers against distance, on sequences made at once</source>
        <translation>模型能记住多远：在即时生成的序列上，正确率随距离的变化</translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_kept.py"/>
        <source>It is not kept for later: this model does not show its weights, by which it would be known again.</source>
        <translation>不留作后用：这个模型不公开其权重，而日后要靠权重辨认它。</translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_kept.py"/>
        <source>It could not be kept for later: {reason}.</source>
        <translation>未能留作后用：{reason}。</translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>the first letter</source>
        <translation>第一个字母</translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>the second letter</source>
        <translation>第二个字母</translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>the third letter</source>
        <translation>第三个字母</translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>Even of the token just read the {where} tells only {share:.0%} (chance {chance:.0%})</source>
        <translation>即使是刚读到的词元，{where}也只能认出 {share:.0%}（随机 {chance:.0%}）</translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>{share:.0%} of the {noun} can still be read from the {where} {lag} steps back, as far as was tried (chance {chance:.0%})</source>
        <translation>在所试的最远处，即往回 {lag} 步，{where}中仍能读出 {share:.0%} 的{noun}（随机 {chance:.0%}）</translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>From the {where} only the token just read can be told: {share:.0%}, and {next:.0%} of those before it (chance {chance:.0%})</source>
        <translation>从{where}只能认出刚读到的词元：{share:.0%}，再往前则为 {next:.0%}（随机 {chance:.0%}）</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/remaining_said.py"/>
        <source>Half of the {noun} can be read from the {where} up to {n} steps back (chance {chance:.0%})</source>
        <extracomment>of one: Half of the {noun} can be read from the {where} up to {n} step back (chance {chance:.0%})</extracomment>
        <translation>
            <numerusform>往回至多 {n} 步，{where}中能读出一半的{noun}（随机 {chance:.0%}）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/remaining_said.py"/>
        <source>{level:.0%} of the {noun} can be read from the {where} up to {n} steps back (chance {chance:.0%})</source>
        <extracomment>of one: {level:.0%} of the {noun} can be read from the {where} up to {n} step back (chance {chance:.0%})</extracomment>
        <translation>
            <numerusform>往回至多 {n} 步，{where}中能读出 {level:.0%} 的{noun}（随机 {chance:.0%}）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/remaining_said.py"/>
        <source>The {where} holds {sum:.1f} steps’ worth of {column}, half of it up to {n} steps back</source>
        <extracomment>of one: The {where} holds {sum:.1f} steps’ worth of {column}, half of it up to {n} step back</extracomment>
        <translation>
            <numerusform>{where}含有相当于 {sum:.1f} 步的{column}，其中一半在往回 {n} 步之内</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>{signal} of layer {layer}</source>
        <translation>第 {layer} 层的{signal}</translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <location filename="engines/translation.py"/>
        <source>{said}.</source>
        <translation>{said}。</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/remaining_said.py"/>
        <source>Beyond {n} steps back the {where} tells no more of the {noun} than chance, {chance:.0%}.</source>
        <extracomment>of one: Beyond {n} step back the {where} tells no more of the {noun} than chance, {chance:.0%}.</extracomment>
        <translation>
            <numerusform>往回超过 {n} 步，{where}对{noun}的判断不再高于随机水平 {chance:.0%}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/remaining_said.py"/>
        <source>{letter} can be read from the {where} for {n} steps ({share:.0%}; chance {chance:.0%}).</source>
        <extracomment>of one: {letter} can be read from the {where} for {n} step ({share:.0%}; chance {chance:.0%}).</extracomment>
        <translation>
            <numerusform>{letter}在 {n} 步之内可从{where}中读出（{share:.0%}；随机 {chance:.0%}）。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>At the end of the context of {context} tokens what can be read from the {where} falls from {before:.0%} to {after:.0%}.</source>
        <translation>在 {context} 个词元的上下文末端，能从{where}中读出的比例由 {before:.0%} 降到 {after:.0%}。</translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>Tried on a quarter that they were not fitted on; 95 % intervals.</source>
        <translation>在未参与拟合的四分之一数据上检验；95 % 区间。</translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>Told apart are the {count} most frequent of the {noun}, {share:.0%} of all.</source>
        <translation>所区分的是最常见的 {count} 个{noun}，占全部的 {share:.0%}。</translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>Attention reaches {context} tokens back, and from layer to layer as far again.</source>
        <translation>注意力往回可达 {context} 个词元，每多一层又可再远这么多。</translation>
    </message>
    <message>
        <location filename="engines/analysis/remaining_said.py"/>
        <source>The models share no distance at which both were tried</source>
        <translation>两个模型没有都测试过的距离</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/remaining_said.py"/>
        <source>{n} steps back {most:.0%} of the {noun} can be read from {one} and {least:.0%} from {other} (chance {chance:.0%})</source>
        <extracomment>of one: {n} step back {most:.0%} of the {noun} can be read from {one} and {least:.0%} from {other} (chance {chance:.0%})</extracomment>
        <translation>
            <numerusform>往回 {n} 步，从{one}能读出 {most:.0%} 的{noun}，从{other}能读出 {least:.0%}（随机 {chance:.0%}）</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/retention.py"/>
        <source>the sequences are too short to fit a probe on</source>
        <translation>序列太短，无法拟合探针</translation>
    </message>
    <message>
        <location filename="engines/analysis/retention.py"/>
        <source>an encoder reads the whole text anew at every step: it carries no state from which a token could fade</source>
        <translation>编码器每一步都重读全部文本：没有状态可供词元在其中消退</translation>
    </message>
    <message>
        <location filename="engines/analysis/retention.py"/>
        <source>a memory network keeps its sentences whole, each in a slot, and reads them anew at every step: nothing fades</source>
        <translation>记忆网络把句子完整保存，每句一槽，每一步都重新读取：没有什么会消退</translation>
    </message>
    <message>
        <location filename="engines/analysis/retention.py"/>
        <source>no state, cell or residual stream was recorded of {name}: there is nothing to read from</source>
        <translation>{name} 没有记录状态、细胞或残差流：没有可读出的来源</translation>
    </message>
    <message>
        <location filename="engines/analysis/retention.py"/>
        <source>the model has no such signal to read from</source>
        <translation>模型没有这个可读出的信号</translation>
    </message>
    <message>
        <location filename="engines/analysis/retention.py"/>
        <source>what of earlier tokens can still be read from the state, by how far back they are: linear probes, fitted on other text</source>
        <translation>从状态中还能读出多少先前的词元，按往回的远近排列：线性探针，在其他文本上拟合</translation>
    </message>
    <message>
        <location filename="engines/analysis/robustness.py"/>
        <source>Noise on one signal at a time, at every step from {since} on, {seeds} seeds a size.</source>
        <translation>每次对一个信号加噪声，从第 {since} 步起的每一步都加，每种大小 {seeds} 个种子。</translation>
    </message>
    <message>
        <location filename="engines/analysis/robustness.py"/>
        <source>noise from step {since} on changes nothing that is asked: the last is said after step {stop}</source>
        <translation>从第 {since} 步起的噪声不会改变所问的内容：最后的输出在第 {stop} 步之后</translation>
    </message>
    <message>
        <location filename="engines/analysis/robustness.py"/>
        <source>there is no kind {kind!r} to disturb; there are {kinds}</source>
        <translation>没有 {kind!r} 这一种可以扰动；可用的有 {kinds}</translation>
    </message>
    <message>
        <location filename="engines/analysis/robustness.py"/>
        <source>{name} has no {kinds} to disturb</source>
        <translation>{name} 没有可以扰动的{kinds}</translation>
    </message>
    <message>
        <location filename="engines/analysis/robustness.py"/>
        <source>{count} answers, on average</source>
        <translation>{count} 个回答的平均</translation>
    </message>
    <message>
        <location filename="engines/analysis/robustness.py"/>
        <source>{count} tokens, on average</source>
        <translation>{count} 个词元的平均</translation>
    </message>
    <message>
        <location filename="engines/analysis/robustness.py"/>
        <source>Loss of {asked}: {undisturbed:.3f} nats without noise.</source>
        <translation>{asked}的损失：没有噪声时为 {undisturbed:.3f} 纳特。</translation>
    </message>
    <message>
        <location filename="engines/analysis/robustness.py"/>
        <source>noise of {share:.0%} of {signal}'s size costs {nats:.2f} nats</source>
        <translation>大小为 {signal} 的 {share:.0%} 的噪声会损失 {nats:.2f} 纳特</translation>
    </message>
    <message>
        <location filename="engines/analysis/robustness.py"/>
        <source>noise of twice the size of {signal} costs {nats:.2f} nats only</source>
        <translation>大小为 {signal} 两倍的噪声也只损失 {nats:.2f} 纳特</translation>
    </message>
    <message>
        <location filename="engines/analysis/robustness.py"/>
        <source>what predictions or answers lose under seeded noise of rising size on states, gates, cache or tokens</source>
        <translation>对状态、门、缓存或词元施加逐渐增大的噪声（带种子）时，预测或回答的损失</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/said.py"/>
        <source>{n} words come again; {shown} looked at, each by its first two mentions.</source>
        <extracomment>of one: {n} word comes again; {shown} looked at, by its first two mentions.</extracomment>
        <translation>
            <numerusform>{n} 个词再次出现；考察了 {shown} 个，各取前两次提及。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/said.py"/>
        <source>Drop: nats by which the second mention surprises less; effect: nats that it surprises more with the first mention cut.</source>
        <translation>降幅：第二次提及时惊异度减少的纳特数；效应：切断第一次提及后惊异度增加的纳特数。</translation>
    </message>
    <message>
        <location filename="engines/analysis/said.py"/>
        <source>no word is said twice in this text: take one that names something again</source>
        <translation>这段文本中没有说过两次的词：请用会再次提到某物的文本</translation>
    </message>
    <message>
        <location filename="engines/analysis/said.py"/>
        <source>{name} predicts no next token, so nothing can surprise it less</source>
        <translation>{name} 不预测下一个词元，因此没有什么能让它的惊异度降低</translation>
    </message>
    <message>
        <location filename="engines/analysis/said.py"/>
        <source>“{word}” surprises {drop:.1f} nats less the second time; with its first mention cut it surprises {effect:+.1f} nats</source>
        <translation>“{word}”第二次出现时惊异度减少 {drop:.1f} 纳特；切断第一次提及后，惊异度变化 {effect:+.1f} 纳特</translation>
    </message>
    <message>
        <location filename="engines/analysis/said.py"/>
        <source>what of a text is said already: words that come again, by surprise, likeness, attention, and what their first mention does</source>
        <translation>文本中有哪些是已经说过的：再次出现的词的惊异度、相似度、注意力，以及第一次提及起的作用</translation>
    </message>
    <message>
        <location filename="engines/analysis/silencing.py"/>
        <source>there is no kind {kind!r} to silence; there are {kinds}</source>
        <translation>没有 {kind!r} 这一种可以静默；可用的有 {kinds}</translation>
    </message>
    <message>
        <location filename="engines/analysis/silencing.py"/>
        <source>{name} has no {kind} to silence at step {at}; it has {fit}</source>
        <translation>{name} 在第 {at} 步没有可以静默的{kind}；可用的有 {fit}</translation>
    </message>
    <message>
        <location filename="engines/analysis/silencing.py"/>
        <location filename="engines/models/opening.py"/>
        <location filename="engines/options.py"/>
        <location filename="gui/dialogs/export.py"/>
        <location filename="gui/dialogs/figure.py"/>
        <location filename="gui/widgets/snippets.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="engines/analysis/silencing.py"/>
        <source>token “{label}” at step {step}</source>
        <translation>第 {step} 步的词元“{label}”</translation>
    </message>
    <message>
        <location filename="engines/analysis/silencing.py"/>
        <source>slot {slot}, {held}</source>
        <translation>槽 {slot}，{held}</translation>
    </message>
    <message>
        <location filename="engines/analysis/silencing.py"/>
        <source>written at “{label}”, step {step}</source>
        <translation>写入于第 {step} 步“{label}”</translation>
    </message>
    <message>
        <location filename="engines/analysis/sloping.py"/>
        <source>Gradient × input: the slope of log p by each embedding, times the embedding.</source>
        <translation>梯度 × 输入：log p 对各嵌入的梯度乘以该嵌入。</translation>
    </message>
    <message>
        <location filename="engines/analysis/sloping.py"/>
        <source>Integrated gradients: from embeddings of 0, {nodes} nodes; their sum {sum:.4f} is what the text gives, {total:.4f} nats, to {gap}.</source>
        <translation>积分梯度：从 0 嵌入出发，{nodes} 个节点；其和 {sum:.4f} 即文本带来的 {total:.4f} 纳特，误差 {gap}。</translation>
    </message>
    <message>
        <location filename="engines/analysis/sloping.py"/>
        <source>Attention rollout: how heads on average mix the tokens; an approximation, no effect.</source>
        <translation>注意力展开：各头平均起来如何混合词元；这是近似，并非效应。</translation>
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
        <translation>写入后的读取</translation>
    </message>
    <message>
        <location filename="engines/analysis/slots.py"/>
        <location filename="gui/panels/memory.py"/>
        <source>age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <location filename="engines/analysis/slots.py"/>
        <source>taken in, input gate × |candidate|</source>
        <translation>取入，输入门 × |候选值|</translation>
    </message>
    <message>
        <location filename="engines/analysis/slots.py"/>
        <source>shown, output gate × |tanh cell|</source>
        <translation>显露，输出门 × |tanh 细胞|</translation>
    </message>
    <message>
        <location filename="engines/analysis/slots.py"/>
        <source>held, |cell|</source>
        <translation>保有，|细胞|</translation>
    </message>
    <message>
        <location filename="engines/analysis/slots.py"/>
        <source>mean age of what is held</source>
        <translation>所保有内容的平均年龄</translation>
    </message>
    <message>
        <location filename="engines/analysis/slots.py"/>
        <source>sentences kept · hop {n}</source>
        <translation>保留的句子 · 跳 {n}</translation>
    </message>
    <message>
        <location filename="engines/analysis/slots.py"/>
        <location filename="gui/state/memory_view.py"/>
        <source>external memory</source>
        <translation>外部记忆</translation>
    </message>
    <message>
        <location filename="engines/analysis/slots.py"/>
        <source>age in tokens</source>
        <translation>以词元计的年龄</translation>
    </message>
    <message>
        <location filename="engines/analysis/slots.py"/>
        <source>key-value cache · layer {layer} head {head}</source>
        <translation>键值缓存 · 第 {layer} 层 头 {head}</translation>
    </message>
    <message>
        <location filename="engines/analysis/slots.py"/>
        <source>cells · layer {n}</source>
        <translation>细胞 · 第 {n} 层</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/smallest.py"/>
        <source>{n:,} changes of one token were tried, of {known:,}, from the smallest on up to a size of {reached:.2f}.</source>
        <extracomment>of one: {n:,} change of one token was tried, of {known:,}, from the smallest on up to a size of {reached:.2f}.</extracomment>
        <translation>
            <numerusform>在 {known:,} 种单个词元的改动中试了 {n:,} 种，从最小的开始，直到大小 {reached:.2f}。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/smallest.py"/>
        <source>Tokens from step {since} on, each by its {nearest} nearest; size 1: as far as two tokens are apart on average.</source>
        <translation>从第 {since} 步起的词元，各换成与其最近的 {nearest} 个；大小 1：两个词元之间的平均距离。</translation>
    </message>
    <message>
        <location filename="engines/analysis/smallest.py"/>
        <source>{name} reads rows of numbers: there are no other tokens to be read instead</source>
        <translation>{name} 读取的是数值行：没有其他词元可以代替读取</translation>
    </message>
    <message>
        <location filename="engines/analysis/smallest.py"/>
        <source>{name} answers nothing that a change could change</source>
        <translation>{name} 没有可因改动而改变的回答</translation>
    </message>
    <message>
        <location filename="engines/analysis/smallest.py"/>
        <source>{name} does not show its table of embeddings: sizes of changes are not known</source>
        <translation>{name} 不公开其嵌入表：改动的大小无从得知</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/smallest.py"/>
        <source>none of {n:,} changes of one token changes the answer “{answer}”</source>
        <extracomment>of one: none of {n:,} change of one token changes the answer “{answer}”</extracomment>
        <translation>
            <numerusform>{n:,} 种单个词元的改动都不能改变回答“{answer}”</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/smallest.py"/>
        <source>“{new}” for “{old}” at step {step} turns the answer from “{before}” to “{after}” (size {size:.2f}, the smallest of {tried:,} tried)</source>
        <translation>在第 {step} 步以“{new}”代替“{old}”，回答便由“{before}”变为“{after}”（大小 {size:.2f}，是试过的 {tried:,} 种中最小的）</translation>
    </message>
    <message>
        <location filename="engines/analysis/smallest.py"/>
        <source>the smallest change of one token that changes the answer, found by trying</source>
        <translation>能改变回答的单个词元的最小改动，由逐一尝试求得</translation>
    </message>
    <message>
        <location filename="engines/analysis/spectrum.py"/>
        <source>edits change how the state goes on, and slopes know nothing of them</source>
        <translation>干预会改变状态的走向，而梯度对此一无所知</translation>
    </message>
    <message>
        <location filename="engines/analysis/spectrum.py"/>
        <source>this model carries no state from step to step that could be differentiated</source>
        <translation>这个模型没有逐步传递且可微分的状态</translation>
    </message>
    <message>
        <location filename="engines/analysis/surprise.py"/>
        <source>{name} predicts no next token, so none surprises it</source>
        <translation>{name} 不预测下一个词元，因此没有词元会令它惊异</translation>
    </message>
    <message>
        <location filename="engines/analysis/surprise.py"/>
        <source>The surprise is {mean:.3f} nats a token in the mean; entropy is that of the prediction before it.</source>
        <translation>惊异度平均为每个词元 {mean:.3f} 纳特；熵是其前一步预测的熵。</translation>
    </message>
    <message>
        <location filename="engines/analysis/surprise.py"/>
        <source>how surprising each token was, how undecided the prediction, and what was expected</source>
        <translation>每个词元有多令人惊异，预测有多不确定，以及原本预期什么</translation>
    </message>
    <message>
        <location filename="engines/analysis/tags.py"/>
        <source>{name} gives its tokens no classes, one each</source>
        <translation>{name} 不给各个词元标注类别</translation>
    </message>
    <message>
        <location filename="engines/analysis/tags.py"/>
        <source>there is no text yet</source>
        <translation>还没有文本</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/tags.py"/>
        <source>{n:,} of {all:,} tokens have another class now than when they were the newest.</source>
        <extracomment>of one: {n:,} of {all:,} tokens has another class now than when it was the newest.</extracomment>
        <translation>
            <numerusform>{all:,} 个词元中有 {n:,} 个现在的类别与它们刚读入时不同。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/tags.py"/>
        <source>which class each token has once the whole text is read, of a model that tags its tokens</source>
        <translation>读完全部文本后每个词元的类别（对标注词元的模型）</translation>
    </message>
    <message>
        <location filename="engines/analysis/target.py"/>
        <source>nothing comes before the first token, so nothing foretells it: choose a later one</source>
        <translation>第一个词元之前没有内容，因此没有什么能预测它：请选择后面的词元</translation>
    </message>
    <message>
        <location filename="engines/analysis/target.py"/>
        <source>“{label}” at step {step}</source>
        <translation>第 {step} 步的“{label}”</translation>
    </message>
    <message>
        <location filename="engines/analysis/target.py"/>
        <source>“{label}”, the likeliest to come next</source>
        <translation>“{label}”，最可能的下一个词元</translation>
    </message>
    <message>
        <location filename="engines/analysis/target.py"/>
        <source>nothing is asked of the model in this text, so nothing can be lost</source>
        <translation>这段文本没有向模型提问，因此没有什么可损失</translation>
    </message>
    <message>
        <location filename="engines/analysis/target.py"/>
        <source>{name} answers numbers, which have no nats to lose: this is asked of predictions, classes and answers</source>
        <translation>{name} 的回答是数值，没有可损失的纳特：这个问题针对的是预测、类别和回答</translation>
    </message>
    <message>
        <location filename="engines/analysis/target.py"/>
        <source>{name} says nothing that could be lost: no prediction, class or answer was recorded</source>
        <translation>{name} 没有可损失的输出：没有记录任何预测、类别或回答</translation>
    </message>
    <message>
        <location filename="engines/analysis/target.py"/>
        <source>the answer “{answer}” after step {at}</source>
        <translation>第 {at} 步之后的回答“{answer}”</translation>
    </message>
    <message>
        <location filename="engines/analysis/target.py"/>
        <source>what it says itself after step {step}: “{said}”</source>
        <translation>它自己在第 {step} 步之后的输出：“{said}”</translation>
    </message>
    <message>
        <location filename="engines/analysis/target.py"/>
        <source>no answer is due in this text: the model answers {where}</source>
        <translation>这段文本中不需要作答：模型{where}作答</translation>
    </message>
    <message>
        <location filename="engines/analysis/target.py"/>
        <source>no answer is due at step {step}: the model answers {where}; the nearest is given after step {near}</source>
        <translation>第 {step} 步不需要作答：模型{where}作答；最近的回答在第 {near} 步之后</translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>{share:.0%} of its length</source>
        <translation>其长度的 {share:.0%}</translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>{share:.0%} of the mixture</source>
        <translation>混合的 {share:.0%}</translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>{size} in the answer</source>
        <translation>回答中 {size}</translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>{nats:.2f} nats</source>
        <translation>{nats:.2f} 纳特</translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>{nats} nats</source>
        <translation>{nats} 纳特</translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>{said} rests on no single token: cut or not, none is missed.</source>
        <translation>{said}不依赖于任何单个词元：切断哪一个都没有影响。</translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>{said} rests on “{token}” at step {step}: {amount}</source>
        <translation>{said}依赖于第 {step} 步的“{token}”：{amount}</translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>{said} rests on “{token}” at step {step}: {nats:.2f} nats of {total:.2f}</source>
        <translation>{said}依赖于第 {step} 步的“{token}”：{total:.2f} 纳特中的 {nats:.2f}</translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>“{token}” at step {step} ({amount})</source>
        <translation>第 {step} 步的“{token}”（{amount}）</translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>Then on {tokens}.</source>
        <translation>其次是{tokens}。</translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>By {other} the same token comes first, but the others in another order: rank correlation {r}.</source>
        <translation>按{other}，居首的是同一个词元，但其余的次序不同：秩相关 {r}。</translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>By {one} it rests on {a} ({x}), by {other} on {b} ({y}); rank correlation {r}.</source>
        <translation>按{one}，它依赖于{a}（{x}），按{other}则依赖于{b}（{y}）；秩相关 {r}。</translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>By {one} it rests on {a} ({x}), by {other} on {b} ({y}).</source>
        <translation>按{one}，它依赖于{a}（{x}），按{other}则依赖于{b}（{y}）。</translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>By {methods} alike it rests on “{token}” at step {step}; rank correlation at least {r}.</source>
        <translation>按{methods}，它都依赖于第 {step} 步的“{token}”；秩相关至少 {r}。</translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <source>By {methods} alike it rests on “{token}” at step {step}.</source>
        <translation>按{methods}，它都依赖于第 {step} 步的“{token}”。</translation>
    </message>
    <message>
        <location filename="engines/analysis/traced.py"/>
        <location filename="gui/askedpanel.py"/>
        <source>“{token}” at step {step}</source>
        <translation>第 {step} 步的“{token}”</translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>Three principal components hold {share:.1%} of the variance of the states.</source>
        <translation>三个主成分包含状态方差的 {share:.1%}。</translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>Laid out by UMAP: neighbours are near, distances mean nothing.</source>
        <translation>由 UMAP 布局：相邻的点确实相近，距离则没有意义。</translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>While “{token}” is read again and again: {stable} stable fixed points, {saddles} unstable, {slow} slow; looked for from {starts} states.</source>
        <translation>反复读取“{token}”时：{stable} 个稳定不动点，{saddles} 个不稳定，{slow} 个慢点；从 {starts} 个状态出发寻找。</translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>The largest eigenvalue of a stable one has a size of {least:.2f} to {most:.2f}.</source>
        <translation>稳定点各自的最大特征值，大小在 {least:.2f} 到 {most:.2f} 之间。</translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>a way has two steps at least: take a longer text</source>
        <translation>轨迹至少要有两步：请用更长的文本</translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>{name} carries no state from step to step that could take a way</source>
        <translation>{name} 没有逐步传递、可以形成轨迹的状态</translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>UMAP is not installed: pip install umap-learn, or look at principal components</source>
        <translation>尚未安装 UMAP：pip install umap-learn，或改看主成分</translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>example {n}</source>
        <translation>示例 {n}</translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>Only a recurrent network comes to rest: what is carried here is all that was read.</source>
        <translation>只有循环网络才会静止下来：此处传递的是读过的全部内容。</translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>A state of {count:,} numbers is too large to look for points of rest in ({most} at the most).</source>
        <translation>{count:,} 个数的状态太大，无法在其中寻找静止点（至多 {most}）。</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/analysis/trajectories.py"/>
        <source>the state has {n} stable fixed points while “{token}” is read (|eigenvalue| {largest:.2f} at the most)</source>
        <extracomment>of one: the state has {n} stable fixed point while “{token}” is read (|eigenvalue| {largest:.2f} at the most)</extracomment>
        <translation>
            <numerusform>读取“{token}”时状态有 {n} 个稳定不动点（|特征值| 至多 {largest:.2f}）</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>{text}, one for each of {names}</source>
        <translation>{text}，{names} 各一个</translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>three directions hold {share:.1%} of what the state moves</source>
        <translation>三个方向包含状态变动的 {share:.1%}</translation>
    </message>
    <message>
        <location filename="engines/analysis/trajectories.py"/>
        <source>the way of the state through a text in three dimensions, and the fixed points where it would come to rest</source>
        <translation>状态读一段文本时在三维空间中走过的轨迹，以及它会静止于其上的不动点</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>what comes in, weighed</source>
        <translation>输入的加权和</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>the state before, weighed</source>
        <translation>之前状态的加权和</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>the state before, as far as it is let through</source>
        <translation>放行的那部分先前状态</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>what stands below, weighed</source>
        <translation>下层内容的加权和</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>what is shown of the cell</source>
        <translation>细胞显露的部分</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>the weighed sum</source>
        <translation>加权和</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>score</source>
        <translation>得分</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>the sum over all that is in reach</source>
        <translation>可及范围内全部之和</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>what comes in, normed</source>
        <translation>归一化后的输入</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <location filename="gui/panels/summary.py"/>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>what lies in the slot</source>
        <translation>槽中的内容</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>the question</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>what is read</source>
        <translation>读出的内容</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>the chance to stop there</source>
        <translation>停在此处的概率</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>sum over the text</source>
        <translation>对文本求和</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>embedding and place</source>
        <translation>嵌入与位置</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>unit at another place</source>
        <translation>另一位置的单元</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>attention from another place</source>
        <translation>来自另一位置的注意力</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>mean square</source>
        <translation>均方</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>sum of squares</source>
        <translation>平方和</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>before it is turned by its place</source>
        <translation>按位置旋转之前</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>before the norm of its head</source>
        <translation>经该头归一化之前</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>what a head mixes of the values</source>
        <translation>一个头对各个值的混合</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>what the heads write</source>
        <translation>各头写入的内容</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>residual stream between attention and MLP</source>
        <translation>注意力与 MLP 之间的残差流</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>what the MLP writes</source>
        <translation>MLP 写入的内容</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>what the unit is driven by</source>
        <translation>驱动该单元的量</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>what the unit is gated by</source>
        <translation>控制该单元的门控量</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <location filename="engines/nouns.py"/>
        <location filename="gui/export/web/parts.py"/>
        <location filename="gui/frame/editrow.py"/>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <location filename="engines/nouns.py"/>
        <source>key</source>
        <translation>键</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>the vector of the sentence</source>
        <translation>句子的向量</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>what is read out</source>
        <translation>读出的结果</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>mean over the text</source>
        <translation>对文本取均值</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <location filename="gui/panels/gradientflow.py"/>
        <location filename="gui/panels/robustness.py"/>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>the model's own probability</source>
        <translation>模型自身的概率</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>the chance to come so far back</source>
        <translation>往回到达此处的概率</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>its probability</source>
        <translation>其概率</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>the sum over all that could come</source>
        <translation>对所有可能的下一个求和</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>its surprise</source>
        <translation>其惊异度</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>all ways so far</source>
        <translation>至此的所有路径</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>the sum over all ways so far</source>
        <translation>至此所有路径之和</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>at another token</source>
        <translation>在另一个词元处</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>weight {name}</source>
        <translation>权重 {name}</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>query · key</source>
        <translation>查询 · 键</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>as it would be without the edit</source>
        <translation>未经干预时的值</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>number {index}</source>
        <translation>编号 {index}</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>after the {n} largest terms</source>
        <translation>最大的 {n} 项之后</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <location filename="gui/export/stage.py"/>
        <location filename="gui/export/web/words.py"/>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>{text} is no place of a signal, as layer0.cell[3]; there are {near}</source>
        <translation>{text} 不是信号中的位置（写法如 layer0.cell[3]）；可用的有 {near}</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>there is no part {part!r} of a number; there are {parts}</source>
        <translation>一个数没有名为 {part!r} 的部分；现有 {parts}</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/place.py"/>
        <source>{place} does not exist: {signal} is of {sizes} numbers</source>
        <translation>{place} 不存在：{signal} 有 {sizes} 个数</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/reading.py"/>
        <source>how this number was made takes the weight {name}, which no recording holds: open the model, and let it read the text</source>
        <translation>要说明这个数的由来，需要权重 {name}，而任何记录都不保存权重：请打开模型，并让它读取该文本</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/reading.py"/>
        <source>what a head looks at (from queries and keys)</source>
        <translation>头在看什么（由查询和键算出）</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/reading.py"/>
        <source>how probable a token is (from the logits)</source>
        <translation>词元的概率（由 logits 算出）</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/reading.py"/>
        <source>this number is computed inside the model, whose weights are not laid out here</source>
        <translation>这个数是在模型内部算出的，它的权重没有在这里展开</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/reading.py"/>
        <source>this number is computed inside the model, whose weights are not laid out here; what can be followed is {what}</source>
        <translation>这个数是在模型内部算出的，它的权重没有在这里展开；可以继续追下去的有：{what}</translation>
    </message>
    <message>
        <location filename="engines/arithmetic/reading.py"/>
        <source>what the edit {edit} made of it</source>
        <translation>经干预 {edit} 之后的值</translation>
    </message>
    <message>
        <location filename="engines/check.py"/>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <location filename="engines/check.py"/>
        <source>bound</source>
        <translation>界限</translation>
    </message>
    <message>
        <location filename="engines/check.py"/>
        <location filename="engines/cli/lesson.py"/>
        <source>ok</source>
        <translation>通过</translation>
    </message>
    <message>
        <location filename="engines/check.py"/>
        <location filename="engines/cli/lesson.py"/>
        <source>FAIL</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="engines/cli/analyse.py"/>
        <source>name a recording or a model to ask about: python main.py analyse {name} RECORDING|MODEL</source>
        <translation>请指明要提问的记录或模型：python main.py analyse {name} RECORDING|MODEL</translation>
    </message>
    <message>
        <location filename="engines/cli/analyse.py"/>
        <source>{name} is not asked of one number: leave out --place</source>
        <translation>{name} 不针对单个数：请去掉 --place</translation>
    </message>
    <message>
        <location filename="engines/cli/analyse.py"/>
        <location filename="gui/headless.py"/>
        <source>{time} to go</source>
        <translation>还需 {time}</translation>
    </message>
    <message>
        <location filename="engines/cli/analyse.py"/>
        <source>{name} is not of one kind of thing or another: leave out --of</source>
        <translation>{name} 不分对象种类：请去掉 --of</translation>
    </message>
    <message>
        <location filename="engines/cli/analyse.py"/>
        <source>there is no {kind!r} to ask {name} of; there are {of}</source>
        <translation>{name} 不能针对 {kind!r} 提问；可用的有 {of}</translation>
    </message>
    <message>
        <location filename="engines/cli/analyse.py"/>
        <source>a recording has its own text: leave out --text and --file</source>
        <translation>记录自带文本：请去掉 --text 和 --file</translation>
    </message>
    <message>
        <location filename="engines/cli/analyse.py"/>
        <source>the text is empty: give the model at least one character, with --text or --file</source>
        <translation>文本为空：请用 --text 或 --file 至少给模型一个字符</translation>
    </message>
    <message>
        <location filename="engines/cli/analyse.py"/>
        <source>The first {most} of {count:,}; a file (-o) has all.</source>
        <translation>{count:,} 行中的前 {most} 行；文件（-o）包含全部。</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/analyse.py"/>
        <source>{name}: {n:,} rows of {columns} columns</source>
        <extracomment>of one: {name}: {n:,} row of {columns} columns</extracomment>
        <translation>
            <numerusform>{name}：{n:,} 行，{columns} 列</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/cli/analyse_arguments.py"/>
        <source>answer one question about a recording, or about a model and a text</source>
        <translation>就一份记录，或就一个模型和一段文本，回答一个问题</translation>
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
  python main.py analyse arithmetic lstm-brackets --text '(()' --at 1 --place 'layer0.cell[2]'
  python main.py analyse robustness lstm-shakespeare --text 'To be, or not to be' -o noise.csv</source>
        <translation>  不给名称时列出所有问题。若指定的是模型，则读取给定的文本，或读取它的第一个示例。需要再次运行模型的问题，
  会打开记录中写明的模型。表格会打印出来，行数多时只打印前几行；-o 写出全部：
  CSV 为带字节顺序标记的 UTF-8，NPZ 保持精确数值，另有 JSON。

示例：
  python main.py analyse importance lstm-recall --text 'gcf....?gcf' --at 7
  python main.py analyse importance run.safetensors --of heads --of tokens -o heads.csv
  python main.py analyse about lstm-shakespeare --file BOOK.txt -o units.csv
  python main.py analyse arithmetic lstm-brackets --text '(()' --at 1 --place 'layer0.cell[2]'
  python main.py analyse robustness lstm-shakespeare --text 'To be, or not to be' -o noise.csv</translation>
    </message>
    <message>
        <location filename="engines/cli/analyse_arguments.py"/>
        <source>Answer one question about a recording, or about a model and a text.</source>
        <translation>就一份记录，或就一个模型和一段文本，回答一个问题。</translation>
    </message>
    <message>
        <location filename="engines/cli/analyse_arguments.py"/>
        <source>the question; without one, all are listed</source>
        <translation>要提的问题；不给则列出全部</translation>
    </message>
    <message>
        <location filename="engines/cli/analyse_arguments.py"/>
        <source>a file that `record` or the window wrote, or a model</source>
        <translation>由 `record` 或窗口写出的文件，或一个模型</translation>
    </message>
    <message>
        <location filename="engines/cli/analyse_arguments.py"/>
        <source>the step that is asked about, from 0</source>
        <translation>所问的步，从 0 算起</translation>
    </message>
    <message>
        <location filename="engines/cli/analyse_arguments.py"/>
        <source>silence or disturb from this step on (default: said with the answer)</source>
        <translation>从这一步起静默或扰动（默认值随回答一并说明）</translation>
    </message>
    <message>
        <location filename="engines/cli/analyse_arguments.py"/>
        <source>of what: units, heads, tokens, slots, residual, mlp; or state, cell, residual, embedding of noise; may be given several times</source>
        <translation>针对什么：units、heads、tokens、slots、residual、mlp；噪声则为 state、cell、residual、embedding；可多次给出</translation>
    </message>
    <message>
        <location filename="engines/cli/analyse_arguments.py"/>
        <source>the number that arithmetic explains, as layer0.cell[3]</source>
        <translation>arithmetic 要解释的数，例如 layer0.cell[3]</translation>
    </message>
    <message>
        <location filename="engines/cli/analyse_arguments.py"/>
        <source>write the table; ends in {endings}</source>
        <translation>写出表格；以 {endings} 结尾</translation>
    </message>
    <message>
        <location filename="engines/cli/analyse_arguments.py"/>
        <location filename="engines/cli/export_arguments.py"/>
        <source>{value!r} does not end in one of {endings}</source>
        <translation>{value!r} 不以 {endings} 之一结尾</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>list the models there are</source>
        <translation>列出现有的模型</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>let a model read a text, and write every signal at every step to a file</source>
        <translation>让模型读取一段文本，并把每一步的每个信号写入文件</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>say where two recordings part, and by how much</source>
        <translation>说明两份记录从何处分开，相差多少</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>draw a panel of a recording into a picture, a film or a table</source>
        <translation>把记录的一个面板绘制成图片、影片或表格</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>check models against known identities, and print every figure with its bound</source>
        <translation>用已知的恒等式检验模型，并打印每个数值及其界限</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>make a bundled model again</source>
        <translation>重新制作一个自带的模型</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>list, search, label, delete, export and import what the external memory keeps</source>
        <translation>列出、搜索、标注、删除、导出和导入外部记忆所保留的内容</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>See the short-term memory of sequence models: opens the window.</source>
        <translation>打开窗口，观察序列模型的短期记忆。</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>without a screen (each has its own --help):</source>
        <translation>无需屏幕的命令（各有自己的 --help）：</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>a recording, workspace or lesson to open</source>
        <translation>要打开的记录、工作区或课程</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>the model to read with</source>
        <translation>用来读取的模型</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>another model that reads the same beside, or beside a recording another one; up to three times</source>
        <translation>并排读取相同内容的另一个模型，或与一份记录并排的另一份记录；至多三次</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <location filename="engines/cli/parser.py"/>
        <source>show program's version number and exit</source>
        <translation>显示程序的版本号并退出</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>List the models there are: bundled ones and those in your own folder.</source>
        <translation>列出现有的模型：自带的，以及您自己文件夹中的。</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>engines, by the name that a model's card gives:</source>
        <translation>各引擎，按模型卡片所写的名称：</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>as a list of objects, with all that their cards say</source>
        <translation>作为对象列表，包含其卡片所写的全部内容</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>Let a model read a text, and write every signal at every step to a file.</source>
        <translation>让模型读取一段文本，并把每一步的每个信号写入文件。</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>the name of a model, or the path of its folder</source>
        <translation>模型的名称，或其文件夹的路径</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>the .safetensors file to write</source>
        <translation>要写出的 .safetensors 文件</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>write attention too: (step, head, key) per layer</source>
        <translation>也写出注意力：每层为（步，头，键）</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>change the run while it runs, below; may be given several times</source>
        <translation>在运行过程中加以干预，写法见下文；可多次给出</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>with less in the key-value cache (of models with attention)</source>
        <translation>减少键值缓存的内容（用于带注意力的模型）</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>what is written (patterns of names, as 'layer*.hidden,logits')</source>
        <translation>写出什么（名称的模式，如 'layer*.hidden,logits'）</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>these signals only (default: all)</source>
        <translation>只写出这些信号（默认：全部）</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>all but these, as 'logits' or 'layer*.mlp'</source>
        <translation>写出除这些以外的全部，如 'logits' 或 'layer*.mlp'</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>as numbers of 16 bits (three digits, half the size); alone: all signals</source>
        <translation>以 16 位数写出（三位有效数字，大小减半）；单独给出则为全部信号</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>with a memory outside the model (of language models)</source>
        <translation>带有模型之外的记忆（用于语言模型）</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>remember what was read; NAME: and recall what this memory of the store holds</source>
        <translation>记住读过的内容；NAME：并回忆记忆库中这份记忆所保存的内容</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>as the card says, or {usual}</source>
        <translation>按卡片所写，或为 {usual}</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>at the end, keep what was read in this memory of the store</source>
        <translation>结束时，把读过的内容保存到记忆库的这份记忆中</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>continuing the text</source>
        <translation>续写文本</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>let the model add N tokens</source>
        <translation>让模型续写 N 个词元</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>Say where two recordings part, and by how much.</source>
        <translation>说明两份记录从何处分开，相差多少。</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>a file that `record` or the window wrote</source>
        <translation>由 `record` 或窗口写出的文件</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>another</source>
        <translation>另一个</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>all figures, of every token and signal</source>
        <translation>所有数值，针对每个词元和每个信号</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>Mnemoscope {version}</source>
        <translation>Mnemoscope {version}</translation>
    </message>
    <message>
        <location filename="engines/cli/arguments.py"/>
        <source>Mnemoscope, run from its folder</source>
        <translation>Mnemoscope，从其文件夹运行</translation>
    </message>
    <message>
        <location filename="engines/cli/chat.py"/>
        <source>say with --generate N how many tokens a reply may have</source>
        <translation>请用 --generate N 指定一次回复至多有多少个词元</translation>
    </message>
    <message>
        <location filename="engines/cli/commands.py"/>
        <source>there are no models</source>
        <translation>没有模型</translation>
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
        <translation>没有可检验的模型</translation>
    </message>
    <message>
        <location filename="engines/cli/commands.py"/>
        <source>--reference is of one model: name it</source>
        <translation>--reference 只针对一个模型：请指明是哪一个</translation>
    </message>
    <message>
        <location filename="engines/cli/commands.py"/>
        <location filename="engines/cli/lesson.py"/>
        <source>{error}  FAIL</source>
        <translation>{error}  失败</translation>
    </message>
    <message>
        <location filename="engines/cli/commands.py"/>
        <source>opening</source>
        <translation>正在打开</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/commands.py"/>
        <source>{n} models: {checks} checks, {compared} signals compared, {failed} failed</source>
        <extracomment>of one: {n} model: {checks} checks, {compared} signals compared, {failed} failed</extracomment>
        <translation>
            <numerusform>{n} 个模型：{checks} 项检验，比较了 {compared} 个信号，{failed} 项失败</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/cli/commands.py"/>
        <source>{said}; {note}</source>
        <translation>{said}；{note}</translation>
    </message>
    <message>
        <location filename="engines/cli/commands.py"/>
        <source>{said}: a text of training is in UTF-8</source>
        <translation>{said}：训练文本应为 UTF-8</translation>
    </message>
    <message>
        <location filename="engines/cli/commands.py"/>
        <source>{folder}: {model}, stopped early at step {step:,}</source>
        <translation>{folder}：{model}，在第 {step:,} 步提前停止</translation>
    </message>
    <message>
        <location filename="engines/cli/commands.py"/>
        <location filename="engines/cli/importing.py"/>
        <source>{folder}: {model}</source>
        <translation>{folder}：{model}</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/compare.py"/>
        <source>{track}: {file}: {model}, {n:,} tokens</source>
        <extracomment>of one: {track}: {file}: {model}, {n:,} token</extracomment>
        <translation>
            <numerusform>{track}：{file}：{model}，{n:,} 个词元</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>edited: {edit}</source>
        <translation>干预：{edit}</translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>The likeliest next token differs first after {where}: “{one}” and “{other}”.</source>
        <translation>最可能的下一个词元首次不同，是在{where}之后：“{one}”和“{other}”。</translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>Note: {note}.</source>
        <translation>注意：{note}。</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/compare.py"/>
        <source>All that can be compared is the same, at {n:,} places of the text.</source>
        <extracomment>of one: All that can be compared is the same, at {n:,} place of the text.</extracomment>
        <translation>
            <numerusform>在文本的 {n:,} 个位置上，凡可比较的都相同。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/compare.py"/>
        <source>They are the same, at {n:,} places of the text.</source>
        <extracomment>of one: They are the same, at {n:,} place of the text.</extracomment>
        <translation>
            <numerusform>在文本的 {n:,} 个位置上，两者相同。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>They part at {where}, in {signal}.</source>
        <translation>它们在{where}处的 {signal} 中开始不同。</translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>step {start}, “{one}”, character {character} of the text</source>
        <translation>第 {start} 步“{one}”，文本的第 {character} 个字符</translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>step {start}, “{one}” and “{two}”, character {character} of the text</source>
        <translation>第 {start} 步“{one}”和“{two}”，文本的第 {character} 个字符</translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>step {start} of A and {other} of B, “{one}”, character {character} of the text</source>
        <translation>A 的第 {start} 步和 B 的第 {other} 步“{one}”，文本的第 {character} 个字符</translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>step {start} of A and {other} of B, “{one}” and “{two}”, character {character} of the text</source>
        <translation>A 的第 {start} 步和 B 的第 {other} 步“{one}”和“{two}”，文本的第 {character} 个字符</translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <location filename="engines/cli/record.py"/>
        <location filename="gui/widgets/timerow.py"/>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>surprise A</source>
        <translation>惊异度 A</translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>surprise B</source>
        <translation>惊异度 B</translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>divergence after</source>
        <translation>其后的散度</translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>likeliest A</source>
        <translation>最可能的 A</translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>likeliest B</source>
        <translation>最可能的 B</translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>The {count} of {places:,} places where they differ most; --json has all.</source>
        <translation>{places:,} 个位置中差异最大的 {count} 个；--json 给出全部。</translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>Surprise in all: A {one:.4g}, B {other:.4g} nats over {characters:,} characters that both read ({one_each:.4g} and {other_each:.4g} nats, {one_bits:.3f} and {other_bits:.3f} bits a character).</source>
        <translation>惊异度总计：A {one:.4g}，B {other:.4g} 纳特，针对两者都读过的 {characters:,} 个字符（每个字符 {one_each:.4g} 和 {other_each:.4g} 纳特，即 {one_bits:.3f} 和 {other_bits:.3f} 比特）。</translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>Answers of {track}: {counted}, {nats:.4g} nats in all.</source>
        <translation>{track} 的回答：{counted}，共 {nats:.4g} 纳特。</translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>Divergence, KL(A || B) of what they say next: {divergence:.4g} nats a place in the mean.</source>
        <translation>后续输出的散度 KL(A || B)：平均每个位置 {divergence:.4g} 纳特。</translation>
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
        <translation>首次不同的步</translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>largest difference</source>
        <translation>最大差异</translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>at step</source>
        <translation>所在步</translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>root mean square</source>
        <translation>均方根</translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <location filename="engines/cli/compare.py"/>
        <source>The first {most} of {signals} signals; --json has all.</source>
        <translation>{signals} 个信号中的前 {most} 个；--json 给出全部。</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>Draw a panel of a recording into a picture, a film or a table. Needs the recording only; a panel that asks a question, the model that made it, too.</source>
        <translation>把记录的一个面板绘制成图片、影片或表格。只需要记录本身；若面板要提问，则还需要产生它的模型。</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>panels:</source>
        <translation>面板：</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>a workspace, or up to four files that `record` or the window wrote</source>
        <translation>一个工作区，或至多四个由 `record` 或窗口写出的文件</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>how several tracks stand side by side: below (default: as the panel does)</source>
        <translation>几条轨如何并排：见下文（默认：按面板的方式）</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>the panel, listed below; several, as cell,gates, for a figure with letters; or window for the whole</source>
        <translation>面板，列于下文；多个面板写成 cell,gates，组成带字母编号的图；或用 window 表示整个窗口</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>a figure of several panels, as File &gt; Figure… of the window writes it with Arrangement…</source>
        <translation>由多个面板组成的图，即窗口中“文件 &gt; 组图…”用“排布…”写出的文件</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>ends in {endings}</source>
        <translation>以 {endings} 结尾</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>where the cursor is (default: the last step of the stretch)</source>
        <translation>光标所在处（默认：该段的最后一步）</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>the first step to write or draw, from 0</source>
        <translation>要写出或绘制的第一步，从 0 算起</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>the last step to write or draw, itself included</source>
        <translation>要写出或绘制的最后一步，含该步</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>a sentence below each frame of a film</source>
        <translation>影片每一帧下方的一句话</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>the size in pixels of the screen, as 900x400: sides {reach}, 36 million in all; or on paper, as {columns} or 89x60mm: type is as high there as the journal asks, and a caption is written beside the file; or of a slide, {slides}</source>
        <translation>以屏幕像素计的大小，如 900x400：边长 {reach}，总共 3600 万；或印在纸上的大小，如 {columns} 或 89x60mm：此时字号按该期刊的要求，图注写在文件旁边；或幻灯片的大小，{slides}</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>the type of a figure on paper (default: Arial, or what is as wide)</source>
        <translation>印刷尺寸的图所用的字体（默认：Arial，或字宽与之相同的字体）</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>draw the cursor in a figure on paper, too</source>
        <translation>印刷尺寸的图中也画出光标</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>say which rules of a journal's guide the file breaks, a sentence each; exit status 1 if it breaks one: {guides} (default: the one whose column it is)</source>
        <translation>指出文件违反了期刊指南的哪些规定，每条一句；若有违反，退出状态为 1：{guides}（默认：该栏宽所属的期刊）</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>96; on paper {dpi}, a film {film}</source>
        <translation>96；印刷尺寸为 {dpi}，影片为 {film}</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>light, or as in the workspace</source>
        <translation>浅色，或与工作区中相同</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>where the model's card says</source>
        <translation>模型卡片所指定的位置</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>the units in focus, from 0</source>
        <translation>当前关注的单元，从 0 算起</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>the number that arithmetic explains, as layer0.cell[3] (default: the unit in focus)</source>
        <translation>arithmetic 要解释的数，例如 layer0.cell[3]（默认：焦点所在的单元）</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>draw only units A to B - 1 of every heat map</source>
        <translation>每张热图只绘制单元 A 到 B - 1</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>how far colours and curves reach: fit what is there (default), the model's fixed range, or two ends</source>
        <translation>颜色和曲线的范围：适应现有数据（默认）、模型的固定范围，或两个端点</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>say the model, the text and the step below the picture</source>
        <translation>在图的下方注明模型、文本和步</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>{value} is not a size such as 900x400, 89mm, 183mm or 16:9: {error}</source>
        <translation>{value} 不是 900x400、89mm、183mm 或 16:9 这样的大小：{error}</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>there is no guide {value!r}: there are {guides}</source>
        <translation>没有名为 {value!r} 的指南：有 {guides}</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>{value!r} is not a range of units such as 40:72</source>
        <translation>{value!r} 不是 40:72 这样的单元范围</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>{value!r} is neither fit nor model nor a range from 0 or from minus its end: 0:2 or -2:2</source>
        <translation>{value!r} 既不是 fit 或 model，也不是从 0 或从负端点开始的范围：0:2 或 -2:2</translation>
    </message>
    <message>
        <location filename="engines/cli/export_arguments.py"/>
        <source>{value!r} is not stacked, overlay, difference or 'difference B' (or C, or D)</source>
        <translation>{value!r} 不是 stacked、overlay、difference 或 'difference B'（或 C、D）</translation>
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

on paper:
  --size 89mm, 183mm, 3.5in, 89x60mm and so on draw a figure as journals want it: type as high as the journal asks whose
  column it is (Nature: 5.5 to 7 points), in Arial or what is as wide, embedded as TrueType in PDF and kept as text in
  SVG; no cursor; what colours mean beside their bar; and a caption as text in FILE.txt. Several panels (--panel
  cell,gates,prediction) have letters, and those over time share their axis, which is drawn once. --figure FILE.json says
  which panels stand in which rows and columns, of which track and steps, and how wide and high: the window writes such
  files (File &gt; Figure…, Arrangement…). --check says which rules of that journal's guide the file breaks, --check ieee
  which of another's.

examples:
  python main.py export run.safetensors --panel cell,gates,prediction -o figure.pdf --size 183mm --check
  python main.py export run.safetensors -o run.html
  python main.py export one.safetensors two.safetensors --panel surprise -o both.png --caption
  python main.py export run.safetensors --panel gates -o gates.pdf --layer 0
  python main.py export run.safetensors --panel hidden -o hidden.mp4 --from 100 --to 200 --fps 5</source>
        <translation>哪些步：
  表格（.csv、.npz）和影片（.gif、.mp4）涵盖整个运行，图片则为光标周围能看清的那些词元；用 --from 和 --to 另选一段。
  有些面板只关于一步（预测、读出、摘要、光标处的注意力……）：--at 指定是哪一步，其表格在 "cursor" 列中写明。
  写出了什么，会在标准输出中说明。

表格：
  CSV 为带字节顺序标记的 UTF-8，符合电子表格的要求。其中会被电子表格当作公式的文本（以 = + - @、制表符或回车符
  开头）前面会加一个撇号。NPZ 保持精确数值。

多份记录：
  至多四份记录作为轨 A 至 D 并排绘制；--at、--from 和 --to 按第一份的步计数。--side 指定如何并排：stacked（上下
  排列）、overlay（叠在一幅图中）、difference（A - B；与另一条轨相减则用 "difference C"），以面板能做到的为限。
  在 NPZ 中，每个数组的前面有其轨的字母（A.surprise）。在 CSV 中，读取相同词元的轨以这样的列并排；其他的轨上下
  相接，并有一列 "track"。

网页（.html）：
  供浏览器打开的单个文件，不需要面板：包含至多四份记录的全部内容，每份 2 MB，可播放、拖动和悬停查看。
  放不下的内容会在其中注明；--attention 选择头，--from 和 --to 选择一段。--layer、--head、--units 和 --at 指定
  从哪里开始。浅色或深色由查看者决定。

纸上：
  --size 89mm、183mm、3.5in、89x60mm 等按期刊的要求绘图：字号取该栏宽所属期刊的要求（Nature：5.5 到 7 磅），字体为
  Arial 或字宽相同的字体，在 PDF 中以 TrueType 嵌入，在 SVG 中保留为文本；没有光标；色标旁写明颜色的含义；图注以
  文本写入 FILE.txt。多个面板（--panel cell,gates,prediction）带字母编号，随时间变化的面板共用一条轴，只绘制一次。
  --figure FILE.json 写明哪些面板位于哪些行和列、属于哪条轨和哪些步，以及宽和高：这样的文件由窗口写出
  （文件 &gt; 组图…，排布…）。--check 指出文件违反了该期刊指南的哪些规定，--check ieee 则指出违反了另一份指南的哪些。

示例：
  python main.py export run.safetensors --panel cell,gates,prediction -o figure.pdf --size 183mm --check
  python main.py export run.safetensors -o run.html
  python main.py export one.safetensors two.safetensors --panel surprise -o both.png --caption
  python main.py export run.safetensors --panel gates -o gates.pdf --layer 0
  python main.py export run.safetensors --panel hidden -o hidden.mp4 --from 100 --to 200 --fps 5</translation>
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
        <translation>干预的写法为 SIGNAL[PART] OPERATION VALUE @ STEPS，在运行过程中改变运行：
  layer0.gate.forget[17,20:24] = 1 @ 40:60    在第 40 到 59 步把单元保持为某个值
  layer0.hidden[*] *= 0 @ 12                  在某一步清空状态
  layer0.cell[5] += 2 @ 30:                   从某一步起加上一个值
  layer0.hidden ~= 0.1                        具有此标准差的噪声；用 "~= 0.1 seed 3" 换一种噪声
  layer1.head[3] *= 0                         静默一个头：即它加入残差流的内容
  layer1.attention[3; key 12] = cut           该头不能看词元 12
  layer*.cache[12:18] = cut @ 40:             在每一层、每个头中遗忘这些词元
  layer*.cache = keep first 4 last 60         缓存满时保留什么；或 last 64，或 attended 32 last 32（同 --cache）
  memory.slot[3] = cut @ 20:                  不读取记忆的某个槽；用 = "word" 指定它保存的内容
  token[12] = "Paris"                         此处换成另一个词元
  layer6.residual = from other.safetensors @ 25   另一次运行在文本此处的值
  步、单元、头、键和槽从 0 算起；冒号之后是第一个不再包含的编号。在 PART 中，第一个轴上的位置写在前面，
  其他轴上的写在分号和轴名之后：[3; unit 5]。
  其他位置的信号（softmax 之前的 layer0.scores、layer0.head）若找不到，会列出其名称。

示例：
  python main.py record lstm-shakespeare --text 'To be, or not' --generate 40 -o run.safetensors
  python main.py record lstm-shakespeare --text 'To be, or not' --edit 'layer0.gate.forget = 1 @ 5:' -o held.safetensors
  python main.py compare run.safetensors held.safetensors</translation>
    </message>
    <message>
        <location filename="engines/cli/helptexts.py"/>
        <source>  Two runs of one model are compared signal by signal; runs of models with one vocabulary by their predictions, too: the
  divergence is KL(first || second) of what each says after a token, in nats. Where tokens differ, those that read the
  same characters stand in one line. Exit status 0, whether they differ or not.

example:
  python main.py compare run.safetensors held.safetensors</source>
        <translation>  同一模型的两次运行逐个信号比较；词表相同的模型的运行还比较预测：散度为 KL(first || second)，
  即两者在一个词元之后的输出之间的散度，以纳特计。词元不同时，读取相同字符的词元排在同一行。
  无论是否不同，退出状态均为 0。

示例：
  python main.py compare run.safetensors held.safetensors</translation>
    </message>
    <message>
        <location filename="engines/cli/import_arguments.py"/>
        <source>make a model of yours of what others made, and prove that it gives the same</source>
        <translation>把他人制作的网络变成您的模型，并证明其输出相同</translation>
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
        <translation>  torch.nn.RNN、LSTM 和 GRU 的循环网络按形状辨认，无论叫什么名字：可在含 state_dict 的 PyTorch 文件
  （.pt、.pth）和 .safetensors 中。文件中的任何内容都不会被执行。不给 -o 时只说明其中有什么。
  没有嵌入的网络从 CSV 或 .npy 读取数值行；其读出给出数值，或用 --classes 给出类别。
  证明是与原模块输出的最大差异，取自随机词元和一段文本。

示例：
  python main.py import model.pt
  python main.py import model.pt --vocabulary chars.txt -o my-model
  python main.py import sensors.pt --columns temperature,pressure -o sensors
  python main.py record my-model --text 'To be' -o run.safetensors</translation>
    </message>
    <message>
        <location filename="engines/cli/import_arguments.py"/>
        <source>Make a model of yours of what others made, and prove that it gives the same.</source>
        <translation>把他人制作的网络变成您的模型，并证明其输出相同。</translation>
    </message>
    <message>
        <location filename="engines/cli/import_arguments.py"/>
        <source>the file of weights</source>
        <translation>权重文件</translation>
    </message>
    <message>
        <location filename="engines/cli/import_arguments.py"/>
        <location filename="engines/cli/making_arguments.py"/>
        <source>the folder to make the model in</source>
        <translation>用来存放模型的文件夹</translation>
    </message>
    <message>
        <location filename="engines/cli/importing.py"/>
        <source>the model does not give what the original gives, and nothing was written</source>
        <translation>模型的输出与原模型不同，未写入任何内容</translation>
    </message>
    <message>
        <location filename="engines/cli/importing.py"/>
        <source>nothing was written: -o FOLDER makes the model</source>
        <translation>未写入任何内容：用 -o FOLDER 生成模型</translation>
    </message>
    <message>
        <location filename="engines/cli/importing.py"/>
        <source>this cannot be imported: {what}</source>
        <translation>无法导入：{what}</translation>
    </message>
    <message>
        <location filename="engines/cli/importing.py"/>
        <location filename="engines/training/catalogue.py"/>
        <location filename="engines/verify/imported.py"/>
        <source>{folder} cannot be written: {reason}</source>
        <translation>无法写入 {folder}：{reason}</translation>
    </message>
    <message>
        <location filename="engines/cli/importing.py"/>
        <source>{folder} is there already: name a new folder</source>
        <translation>{folder} 已存在：请指定新文件夹</translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>open a lesson in the window, prove what one claims, or list those there are</source>
        <translation>在窗口中打开课程，证明其断言，或列出现有的课程</translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>  Without a file it lists the lessons there are; a file is opened in the window, unless --check is given. --check makes every cue without
  a window, holds each claim against it, and does each task by its solution; `all` checks every lesson there is. -o writes a film of
  it: each cue as a hall sees it, for as long as its sentence takes to be read; a question before its answer.

examples:
  python main.py lesson
  python main.py lesson counting
  python main.py lesson MINE.toml --check
  python main.py lesson counting -o counting.mp4 --language zh_CN
  python main.py lesson all --check</source>
        <translation>  不给文件时列出现有的课程；给出文件则在窗口中打开，除非加上 --check。--check 不开窗口，逐个做出提示点，
  核对其中每条断言，并用解答完成每个任务；`all` 检查所有课程。-o 把课程做成影片：每个提示点按课堂上看到的样子，
  停留到读完其句子；先是问题，后是答案。

示例：
  python main.py lesson
  python main.py lesson counting
  python main.py lesson MINE.toml --check
  python main.py lesson counting -o counting.mp4 --language zh_CN
  python main.py lesson all --check</translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>Open a lesson, or prove all that it claims.</source>
        <translation>打开课程，或证明它的全部断言。</translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>the path or the name of a lesson; without one, all are listed</source>
        <translation>课程的路径或名称；不给则列出全部</translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>prove each of its claims, and open no window</source>
        <translation>证明它的每条断言，不打开窗口</translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>write a film of it: ends in .mp4 or .gif</source>
        <translation>写一部影片：以 .mp4 或 .gif 结尾</translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>of the film, in pixels: 16:9 (default: 1280x720), 4:3 (1024x768), or as 1280x720</source>
        <translation>影片的像素尺寸：16:9（默认：1280x720）、4:3（1024x768），或如 1280x720</translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>say how much of the film is done, a line for each share</source>
        <translation>逐行说出影片已完成多少</translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>a lesson becomes a film: {value} should end in .mp4 or .gif</source>
        <translation>课程要做成影片：{value} 应以 .mp4 或 .gif 结尾</translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>{value} is not a size such as 1280x720 or 16:9: {error}</source>
        <translation>{value} 不是如 1280x720 或 16:9 的尺寸：{error}</translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>a lesson is filmed at {wide} x {high} pixels or more</source>
        <translation>课程影片至少为 {wide} x {high} 像素</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/lesson.py"/>
        <location filename="gui/dialogs/lessons.py"/>
        <source>{n} cues</source>
        <extracomment>of one: {n} cue</extracomment>
        <translation>
            <numerusform>{n} 个提示点</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>there are no lessons</source>
        <translation>没有课程</translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>not tried</source>
        <translation>未检验</translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>cue {cue}, line {line}: {said}  {result}</source>
        <translation>提示点 {cue}，第 {line} 行：{said}  {result}</translation>
    </message>
    <message>
        <location filename="engines/cli/lesson.py"/>
        <source>{held} proved, {failed} failed, {untried} not tried</source>
        <translation>{held} 条已证明，{failed} 条失败，{untried} 条未检验</translation>
    </message>
    <message>
        <location filename="engines/cli/making_arguments.py"/>
        <source>Check models against known identities, and print every figure with its bound. Exit status 1 if one fails.</source>
        <translation>用已知的恒等式检验模型，并打印每个数值及其界限。若有一项失败，退出状态为 1。</translation>
    </message>
    <message>
        <location filename="engines/cli/making_arguments.py"/>
        <source>names or paths, or `analyses` for what the analyses are held to (default: every model, and that)</source>
        <translation>名称或路径，或以 `analyses` 表示对各项分析的检验（默认：所有模型及此项）</translation>
    </message>
    <message>
        <location filename="engines/cli/making_arguments.py"/>
        <source>also measure the validation loss, on this text (Tiny Shakespeare)</source>
        <translation>另在这段文本（Tiny Shakespeare）上测量验证损失</translation>
    </message>
    <message>
        <location filename="engines/cli/making_arguments.py"/>
        <source>an NPZ file of what the model gives elsewhere, to compare with: below</source>
        <translation>一个 NPZ 文件，内含该模型在别处的输出，用来比较：见下文</translation>
    </message>
    <message>
        <location filename="engines/cli/making_arguments.py"/>
        <source>{title}, about {minutes} minutes</source>
        <translation>{title}，约 {minutes} 分钟</translation>
    </message>
    <message>
        <location filename="engines/cli/making_arguments.py"/>
        <source>Make a bundled model again. Ctrl-C ends it early and keeps the best so far.</source>
        <translation>重新制作一个自带的模型。按 Ctrl-C 可提前结束，并保留到目前为止最好的结果。</translation>
    </message>
    <message>
        <location filename="engines/cli/making_arguments.py"/>
        <source>recipes, with the time each takes on one core:</source>
        <translation>各个配方及其在单核上的耗时：</translation>
    </message>
    <message>
        <location filename="engines/cli/making_arguments.py"/>
        <source>the recipe, listed below</source>
        <translation>下面所列的配方之一</translation>
    </message>
    <message>
        <location filename="engines/cli/making_arguments.py"/>
        <source>the text to train on (default: where $MNEMOSCOPE_DATA has it)</source>
        <translation>用来训练的文本（默认：$MNEMOSCOPE_DATA 中的那一份）</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>list the named memories</source>
        <translation>列出已命名的记忆</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>List the named memories.</source>
        <translation>列出已命名的记忆。</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>list the entries of a memory, the newest first</source>
        <translation>列出一份记忆的条目，最新的在前</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>List the entries of a memory, the newest first.</source>
        <translation>列出一份记忆的条目，最新的在前。</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>give entries a label, or take it away with an empty one</source>
        <translation>给条目加标签，或用空标签去掉它</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>Give entries a label, or take it away with an empty one.</source>
        <translation>给条目加标签，或用空标签去掉它。</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>delete entries</source>
        <translation>删除条目</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>Delete entries.</source>
        <translation>删除条目。</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>delete all entries of a memory, or with --drop the memory itself</source>
        <translation>删除一份记忆的全部条目，或用 --drop 删除记忆本身</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>Delete all entries of a memory, or with --drop the memory itself.</source>
        <translation>删除一份记忆的全部条目，或用 --drop 删除记忆本身。</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>give a memory another name</source>
        <translation>给记忆改名</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>Give a memory another name.</source>
        <translation>给记忆改名。</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>write a memory to a file of JSON lines</source>
        <translation>把记忆写入 JSON 行格式的文件</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>Write a memory to a file of JSON lines.</source>
        <translation>把记忆写入 JSON 行格式的文件。</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>make a memory from a file of JSON lines</source>
        <translation>由 JSON 行格式的文件建立记忆</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>Make a memory from a file of JSON lines.</source>
        <translation>由 JSON 行格式的文件建立记忆。</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>put what can be read of a damaged store in its place, and set the damaged file aside</source>
        <translation>取出损坏的记忆库中仍能读出的内容放回原处，并把损坏的文件移到一旁</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>Put what can be read of a damaged store in its place, and set the damaged file aside.</source>
        <translation>取出损坏的记忆库中仍能读出的内容放回原处，并把损坏的文件移到一旁。</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>the file the memories are in (default: the one in your data folder)</source>
        <translation>存放记忆的文件（默认：您数据文件夹中的那一个）</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>What the external memory keeps from one sitting to the next.</source>
        <translation>外部记忆从这一次使用保留到下一次的内容。</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>actions (each has its own --help):</source>
        <translation>操作（各有自己的 --help）：</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>what to do, listed below</source>
        <translation>要做什么，见下面的列表</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>only entries that hold this text, in capitals or not</source>
        <translation>只列出含有此文本的条目，不分大小写</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>at most N (default {most})</source>
        <translation>至多 N 个（默认 {most}）</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>the numbers that `memory show` lists</source>
        <translation>`memory show` 列出的编号</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>the label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>delete the memory with its name, too</source>
        <translation>连同名称一起删除这份记忆</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>its name now</source>
        <translation>它现在的名称</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>its name from now on</source>
        <translation>它以后的名称</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>the .jsonl file to write</source>
        <translation>要写出的 .jsonl 文件</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>a .jsonl file that `memory export` or the window wrote</source>
        <translation>由 `memory export` 或窗口写出的 .jsonl 文件</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>its name here (default: the one the file says)</source>
        <translation>它在此处的名称（默认：文件中写明的名称）</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>the name of a memory, as `memory list` shows it</source>
        <translation>记忆的名称，如 `memory list` 所示</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>as a list of objects</source>
        <translation>作为对象列表</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_arguments.py"/>
        <source>{value!r} is not the number of an entry</source>
        <translation>{value!r} 不是条目的编号</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>{width:,} wide</source>
        <translation>宽 {width:,}</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <location filename="engines/languages/fitting.py"/>
        <location filename="engines/nouns.py"/>
        <source>keys</source>
        <translation>键</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>there are no memories in {path}</source>
        <translation>{path} 中没有记忆</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>id</source>
        <translation>编号</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>written (UTC)</source>
        <translation>写入时间（UTC）</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>followed</source>
        <translation>其后</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>{shown:,} of {entries} that hold {search!r}</source>
        <translation>{entries}中的 {shown:,} 个，含有 {search!r}</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>{shown:,} of {entries}</source>
        <translation>{entries}中的 {shown:,} 个</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>{entries} labelled {text!r}</source>
        <translation>{entries}已加标签 {text!r}</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>{entries} without a label</source>
        <translation>{entries}没有标签</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>there is no entry {number}; nothing was deleted</source>
        <translation>没有条目 {number}；未删除任何内容</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/memory_commands.py"/>
        <source>{deleted} deleted from {name}; {n:,} entries belong to another memory and were left</source>
        <extracomment>of one: {deleted} deleted from {name}; {n:,} entry belongs to another memory and was left</extracomment>
        <translation>
            <numerusform>已从 {name} 中删除 {deleted}；{n:,} 个条目属于另一份记忆，予以保留</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>{deleted} deleted from {name}</source>
        <translation>已从 {name} 中删除 {deleted}</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>{name} deleted with {entries}</source>
        <translation>已删除 {name} 及其 {entries}</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>{entries} deleted from {name}, which is empty now</source>
        <translation>已从 {name} 中删除 {entries}，它现在是空的</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>{name} is now {new}</source>
        <translation>{name} 现名为 {new}</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>{output}: {entries} of {name}</source>
        <translation>{output}：{name} 的 {entries}</translation>
    </message>
    <message>
        <location filename="engines/cli/memory_commands.py"/>
        <source>{name}: {entries}</source>
        <translation>{name}：{entries}</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/memory_commands.py"/>
        <location filename="engines/memory/store/recovery.py"/>
        <location filename="gui/dialogs/memory_words.py"/>
        <source>{n:,} entries</source>
        <extracomment>of one: {n:,} entry</extracomment>
        <translation>
            <numerusform>{n:,} 个条目</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/cli/page_arguments.py"/>
        <source>of a web page: whose attention it holds, or none (default: all that there is room for)</source>
        <translation>用于网页：包含哪些头的注意力，或 none（默认：容纳得下的全部）</translation>
    </message>
    <message>
        <location filename="engines/cli/page_arguments.py"/>
        <source>{value!r} is neither none nor layers and heads such as 0,2:3</source>
        <translation>{value!r} 既不是 none，也不是 0,2:3 这样的层和头</translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>usage: </source>
        <translation>用法： </translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>positional arguments</source>
        <translation>位置参数</translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>show this help message and exit</source>
        <translation>显示此帮助信息并退出</translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>参数 %(argument_name)s：%(message)s</translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>the following arguments are required: %s</source>
        <translation>还缺少参数：%s</translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>one of the arguments %s is required</source>
        <translation>请给出 %s 其中之一</translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>unrecognized arguments: %s</source>
        <translation>无法识别的参数：%s</translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>not allowed with argument %s</source>
        <translation>不能与参数 %s 同时使用</translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>ignored explicit argument %r</source>
        <translation>多余的参数值 %r</translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>expected one argument</source>
        <translation>需要一个参数值</translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>expected at most one argument</source>
        <translation>最多只能有一个参数值</translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>expected at least one argument</source>
        <translation>至少需要一个参数值</translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>无效的选择：%(value)r（可选：%(choices)s）</translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>invalid %(type)s value: %(value)r</source>
        <translation>%(value)r 不是有效的 %(type)s 值</translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>speak this language, as zh_CN (default: as {variable} says)</source>
        <translation>使用这种语言，如 zh_CN（默认：按 {variable} 的设定）</translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>{program}: {message}; see `{program} --help`</source>
        <translation>{program}：{message}；参见 `{program} --help`</translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>{help} ({bounds}; default: {usual})</source>
        <translation>{help}（{bounds}；默认：{usual}）</translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>the text to read</source>
        <translation>要读取的文本</translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>a file that holds the text, in UTF-8 or with a mark</source>
        <translation>含有文本的文件，编码为 UTF-8 或带有标记</translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>a message to a model that can chat, which replies with up to N tokens of --generate; may be given several times</source>
        <translation>给能够对话的模型的一条消息，模型的回复至多 N 个词元（由 --generate 指定）；可多次给出</translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>the encoding of the file, as gbk, big5, shift_jis or cp1252</source>
        <translation>文件的编码，如 gbk、big5、shift_jis 或 cp1252</translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>{value} is not a whole number from 0 up</source>
        <translation>{value} 不是大于或等于 0 的整数</translation>
    </message>
    <message>
        <location filename="engines/cli/parser.py"/>
        <source>{value} is too large a number</source>
        <translation>数值 {value} 太大</translation>
    </message>
    <message>
        <location filename="engines/cli/record.py"/>
        <source>{name} predicts no next token: there is nothing for a memory to add to</source>
        <translation>{name} 不预测下一个词元：没有可供记忆添加内容的预测</translation>
    </message>
    <message>
        <location filename="engines/cli/record.py"/>
        <source>attention is made of queries and keys: choose layer*.query and layer*.key as well</source>
        <translation>注意力由查询和键构成：请同时选择 layer*.query 和 layer*.key</translation>
    </message>
    <message>
        <location filename="engines/cli/record.py"/>
        <source>--half: numbers beyond 65,504 are kept as infinite in {names}</source>
        <translation>--half：{names} 中超过 65,504 的数保存为无穷大</translation>
    </message>
    <message>
        <location filename="engines/cli/record.py"/>
        <source>the text has no token that {name} knows: there is nothing to read</source>
        <translation>文本中没有 {name} 认识的词元：没有可读取的内容</translation>
    </message>
    <message>
        <location filename="engines/cli/record.py"/>
        <source>the attention of {steps:,} steps would take {size:.0f} GB: leave out --attention (queries and keys are recorded in any case) or take a shorter text</source>
        <translation>{steps:,} 步的注意力需要 {size:.0f} GB：请去掉 --attention（查询和键总会记录），或用更短的文本</translation>
    </message>
    <message>
        <location filename="engines/cli/record.py"/>
        <source>a recording of {name} could not be opened again: {said}</source>
        <translation>{name} 的记录无法再次打开：{said}</translation>
    </message>
    <message>
        <location filename="engines/cli/record.py"/>
        <source>{output} cannot be written: there is not enough memory</source>
        <translation>无法写入 {output}：内存不足</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/record.py"/>
        <source>{memory}: {n:,} entries written</source>
        <extracomment>of one: {memory}: {n:,} entry written</extracomment>
        <translation>
            <numerusform>{memory}：写入了 {n:,} 个条目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/record.py"/>
        <source>the edit {edit} changes nothing: the run has {n:,} steps, from 0</source>
        <extracomment>of one: the edit {edit} changes nothing: the run has {n:,} step, from 0</extracomment>
        <translation>
            <numerusform>干预 {edit} 不改变任何内容：这次运行有 {n:,} 步，从 0 算起</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/record.py"/>
        <source>{output}: {n:,} steps of {name}, edited</source>
        <extracomment>of one: {output}: {n:,} step of {name}, edited</extracomment>
        <translation>
            <numerusform>{output}：{name} 的 {n:,} 步，有干预</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/record.py"/>
        <source>{output}: {n:,} steps of {name}</source>
        <extracomment>of one: {output}: {n:,} step of {name}</extracomment>
        <translation>
            <numerusform>{output}：{name} 的 {n:,} 步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/record.py"/>
        <source>{output}: {n:,} steps of {name}, edited, {size:.1f} MB</source>
        <extracomment>of one: {output}: {n:,} step of {name}, edited, {size:.1f} MB</extracomment>
        <translation>
            <numerusform>{output}：{name} 的 {n:,} 步，有干预，{size:.1f} MB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/record.py"/>
        <source>{output}: {n:,} steps of {name}, {size:.1f} MB</source>
        <extracomment>of one: {output}: {n:,} step of {name}, {size:.1f} MB</extracomment>
        <translation>
            <numerusform>{output}：{name} 的 {n:,} 步，{size:.1f} MB</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/cli/translate.py"/>
        <source>{code!r} is not the code of a language, as fr, pt_BR or zh_CN</source>
        <translation>{code!r} 不是语言代码，语言代码如 fr、pt_BR 或 zh_CN</translation>
    </message>
    <message>
        <location filename="engines/cli/translate.py"/>
        <location filename="engines/memory/store/sqlitefile.py"/>
        <location filename="gui/state/drafting.py"/>
        <source>{path} cannot be written: {reason}</source>
        <translation>无法写入 {path}：{reason}</translation>
    </message>
    <message>
        <location filename="engines/cli/translate.py"/>
        <source>{name} was not made: Qt's lrelease is not here. The .ts file alone is enough.</source>
        <translation>未生成 {name}：此处没有 Qt 的 lrelease。仅有 .ts 文件也已足够。</translation>
    </message>
    <message>
        <location filename="engines/cli/translate.py"/>
        <source>{name} was not made: {reason}</source>
        <translation>未生成 {name}：{reason}</translation>
    </message>
    <message>
        <location filename="engines/cli/translate.py"/>
        <source>{path}: {count:,} templates of {words:,} words, {done:,} translated, {left:,} not yet, {gone:,} said no more</source>
        <translation>{path}：{count:,} 个模板，共 {words:,} 个英文单词，已译 {done:,} 个，未译 {left:,} 个，{gone:,} 个已不再使用</translation>
    </message>
    <message>
        <location filename="engines/cli/translate.py"/>
        <source>left out: {template!r}: {fault}</source>
        <translation>略去：{template!r}：{fault}</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/cli/translate.py"/>
        <source>and {n:,} more</source>
        <extracomment>of one: and {n:,} more</extracomment>
        <translation>
            <numerusform>另有 {n:,} 个</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/cli/translate_arguments.py"/>
        <source>write or update the file by which the program speaks another language</source>
        <translation>写出或更新让程序使用另一种语言的文件</translation>
    </message>
    <message>
        <location filename="engines/cli/translate_arguments.py"/>
        <source>  The file is Qt's own: edit it with Qt Linguist or as text. One in the folder `languages` beside your settings is offered
  under View &gt; Language at the next start. Translations are kept; what is said no more is marked, at the end.

examples:
  python main.py translate fr
  python main.py translate zh_CN --split parts --merge part-1.json</source>
        <translation>  文件为 Qt 自己的格式：可用 Qt Linguist 编辑，也可当作文本编辑。放在您的设置旁边的文件夹 `languages` 中的文件，
  下次启动时会出现在“视图 &gt; 语言”中。已有的翻译会保留；不再使用的会加上标记，排在最后。

示例：
  python main.py translate fr
  python main.py translate zh_CN --split parts --merge part-1.json</translation>
    </message>
    <message>
        <location filename="engines/cli/translate_arguments.py"/>
        <source>Write or update the file by which the program speaks another language.</source>
        <translation>写出或更新让程序使用另一种语言的文件。</translation>
    </message>
    <message>
        <location filename="engines/cli/translate_arguments.py"/>
        <source>the language, as fr, pt_BR or zh_CN</source>
        <translation>语言，如 fr、pt_BR 或 zh_CN</translation>
    </message>
    <message>
        <location filename="engines/cli/translate_arguments.py"/>
        <source>the .ts file (default: the one there is, or one beside your settings)</source>
        <translation>.ts 文件（默认：已有的那一个，或您的设置旁边的那一个）</translation>
    </message>
    <message>
        <location filename="engines/cli/translate_arguments.py"/>
        <source>take over the translations in a list that --split wrote; may be given several times</source>
        <translation>采用 --split 写出的列表中的翻译；可多次给出</translation>
    </message>
    <message>
        <location filename="engines/cli/translate_arguments.py"/>
        <source>write what is not translated as lists, for several people</source>
        <translation>把未翻译的内容写成列表，供多人使用</translation>
    </message>
    <message>
        <location filename="engines/cli/translate_arguments.py"/>
        <source>templates in one list (default: 250)</source>
        <translation>每个列表中的模板数（默认：250）</translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>an edit is an object with {known}, not {data}</source>
        <translation>干预是含有 {known} 的对象，而不是 {data}</translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>expected the name of an axis, as in [3; key 12], at {said} of the part [{part}]</source>
        <translation>在部分 [{part}] 的 {said} 处应为轴的名称，如 [3; key 12]</translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>expected places such as 17,20:24 or * at {said} of the part [{part}]</source>
        <translation>在部分 [{part}] 的 {said} 处应为 17,20:24 或 * 这样的位置</translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>{said} are no places: they go up, as in 40:60, and the second is not among them</source>
        <translation>{said} 不是位置：位置由小到大，如 40:60，且不含第二个数</translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>{said} are no steps: they go up, as in 40:60, and the second is not among them</source>
        <translation>{said} 不是步：步由小到大，如 40:60，且不含第二个数</translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>an edit names a signal such as layer0.hidden, not {signal}</source>
        <translation>干预须指明一个信号，如 layer0.hidden，而不是 {signal}</translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>the part of {signal} must be a text such as 17,20:24, not {part}</source>
        <translation>{signal} 的部分应为 17,20:24 这样的文本，而不是 {part}</translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>what is done to {signal} must be one of {done}, not {operation}</source>
        <translation>对 {signal} 的操作应为 {done} 之一，而不是 {operation}</translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>the first step of the edit of {signal} must be a whole number from 0, not {number}</source>
        <translation>对 {signal} 的干预，其第一步应为 0 或以上的整数，而不是 {number}</translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>the seed of the edit of {signal} must be a whole number from 0, not {number}</source>
        <translation>对 {signal} 的干预，其种子应为 0 或以上的整数，而不是 {number}</translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>the end of the edit of {signal} must be a whole number from 0, not {number}</source>
        <translation>对 {signal} 的干预，其终点应为 0 或以上的整数，而不是 {number}</translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>the edit of {signal} ends at step {stop}, before it begins at {start}</source>
        <translation>对 {signal} 的干预在第 {stop} 步结束，早于其开始的第 {start} 步</translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>only noise has a seed, and {signal} is {operation}</source>
        <translation>只有噪声才有种子，而 {signal} 的操作是 {operation}</translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>what {signal} keeps holds for the whole text and all its entries: leave out the part and the steps</source>
        <translation>{signal} 保留什么，对整段文本及其所有条目都有效：请去掉部分和步</translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>a token can only be another one, as in {example}, not {operation}</source>
        <translation>词元只能换成另一个词元，如 {example}，而不能用 {operation}</translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>a slot can be cut or hold another text, as in {example}, not {operation}</source>
        <translation>槽可以切断或换成另一段文本，如 {example}，而不能用 {operation}</translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>what is cut has no value: {signal} has {value}</source>
        <translation>切断时没有值：{signal} 却有 {value}</translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>expected a text in quotes, as in {example}, not {value}</source>
        <translation>应为引号中的文本，如 {example}，而不是 {value}</translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>expected a recording to take {signal} from, not {value}</source>
        <translation>应为一份可取用 {signal} 的记录，而不是 {value}</translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>expected a finite number for {signal}, not {value}</source>
        <translation>{signal} 应为有限的数，而不是 {value}</translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>the noise of {signal} has a standard deviation from 0 up, not {value}</source>
        <translation>{signal} 的噪声，其标准差应为 0 或以上，而不是 {value}</translation>
    </message>
    <message>
        <location filename="engines/edit.py"/>
        <source>the place of a token is in brackets, and only there, as in token[12] = "Paris"</source>
        <translation>词元的位置写在方括号中，且只写在那里，如 token[12] = "Paris"</translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>{name} is of {axes}: it has no {named}</source>
        <translation>{name} 的轴是{axes}：它没有{named}</translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>[{part}] says twice which {axes} of {name} are meant</source>
        <translation>[{part}] 两次指定了 {name} 的{axes}</translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>{name} has {size} {axes}, from 0: there is no {axis} {last}</source>
        <translation>{name} 有 {size} 个{axes}，从 0 算起：没有{axis} {last}</translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>in {signal} only layer* and hop* stand for several</source>
        <translation>{signal} 中只有 layer* 和 hop* 可以代表多个</translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>only keys, cache entries and slots can be cut: {name} can be set to 0 instead</source>
        <translation>只有键、缓存条目和槽可以切断：{name} 可以改为设成 0</translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>only a cache keeps some of its entries, as layer*.cache = keep last 64: not {name}</source>
        <translation>只有缓存才能保留部分条目，如 layer*.cache = keep last 64：{name} 不能</translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>an entry of the cache can only be cut: edit {layer}key or value instead</source>
        <translation>缓存的条目只能切断：请改为干预 {layer}key 或 value</translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>{name} is not in recordings, so none can be taken from one</source>
        <translation>记录中没有 {name}，因此无法从记录中取用</translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>{name} lies in {low:g} to {high:g}: it cannot be set to {value:g}</source>
        <translation>{name} 的取值在 {low:g} 到 {high:g} 之间：不能设为 {value:g}</translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>{name} can only be set to 0, so that nothing is written</source>
        <translation>{name} 只能设为 0，使其不写入任何内容</translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>this model keeps its cache itself: {signal} cannot be bounded</source>
        <translation>这个模型自行管理缓存：无法限制 {signal}</translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>it is said twice what {name} keeps: {edit} is one too many</source>
        <translation>{name} 保留什么指定了两次：{edit} 是多余的</translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>this model looks {context:,} tokens back: its cache cannot keep {total:,}</source>
        <translation>这个模型往回看 {context:,} 个词元：它的缓存无法保留 {total:,} 个</translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>the attention of this model can be looked at, but not be edited: there is no {signal} to edit</source>
        <translation>此模型的注意力可以查看，但不能干预：没有可以干预的 {signal}</translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>this model has no attention: there is no {signal} to edit</source>
        <translation>这个模型没有注意力：没有可以干预的 {signal}</translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>this model keeps no cache, it encodes the text anew at every step: cut keys of {signal}</source>
        <translation>这个模型不保留缓存，每一步都重新编码文本：请切断 {signal} 的键</translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>this model has no memory of slots: there is no memory.slot to edit</source>
        <translation>这个模型没有由槽构成的记忆：没有可以干预的 memory.slot</translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>{signal} holds numbers of tokens or entries: edit {token}[12] = "Paris" or {slot} instead</source>
        <translation>{signal} 存放的是词元或条目的编号：请改为干预 {token}[12] = "Paris" 或 {slot}</translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>there is no {signal} to edit in this model; near: {near}</source>
        <translation>这个模型中没有可以干预的 {signal}；相近的有：{near}</translation>
    </message>
    <message>
        <location filename="engines/editable.py"/>
        <source>there is no {signal} to edit in this model; there are {found}</source>
        <translation>这个模型中没有可以干预的 {signal}；可用的有 {found}</translation>
    </message>
    <message>
        <location filename="engines/edits.py"/>
        <source>a run takes at most {most:,} edits, not {count:,}</source>
        <translation>一次运行至多有 {most:,} 项干预，而不是 {count:,} 项</translation>
    </message>
    <message>
        <location filename="engines/edits.py"/>
        <source>{edit} touches nothing: no step looks at a token that comes after it</source>
        <translation>{edit} 不起作用：没有哪一步会看在它之后的词元</translation>
    </message>
    <message>
        <location filename="engines/edits.py"/>
        <source>{recording}, which {signal} is to be taken from, is not open</source>
        <translation>{recording} 未打开，而 {signal} 要从中取用</translation>
    </message>
    <message>
        <location filename="engines/edits.py"/>
        <source>{recording} has no {signal} to be taken from it</source>
        <translation>{recording} 中没有可供取用的 {signal}</translation>
    </message>
    <message>
        <location filename="engines/edits.py"/>
        <source>{signal} is {others} in {recording}, and {own} here: it cannot be taken from there</source>
        <translation>{signal} 在 {recording} 中是 {others}，在此处是 {own}：无法从那里取用</translation>
    </message>
    <message>
        <location filename="engines/edits.py"/>
        <source>{recording} reads nothing at the place in the text that step {at} reads here</source>
        <translation>第 {at} 步在此处读取的文本位置上，{recording} 没有读取任何内容</translation>
    </message>
    <message>
        <location filename="engines/edits.py"/>
        <source>{text} is not in the vocabulary of this model, and {signal} takes one of its tokens</source>
        <translation>{text} 不在这个模型的词表中，而 {signal} 需要其中的一个词元</translation>
    </message>
    <message>
        <location filename="engines/edits.py"/>
        <source>{text} is {count} tokens of this model ({pieces}), and {signal} takes one</source>
        <translation>{text} 是这个模型的 {count} 个词元（{pieces}），而 {signal} 只需要一个</translation>
    </message>
    <message>
        <location filename="engines/edits.py"/>
        <source>{missing} is not in the vocabulary of this model, so no slot can hold it</source>
        <translation>{missing} 不在这个模型的词表中，因此没有槽能存放它</translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>an edit is a short text such as layer0.hidden[*] *= 0 @ 12, not {text}</source>
        <translation>干预是一段简短的文本，如 layer0.hidden[*] *= 0 @ 12，而不是 {text}</translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>edits are given as a list such as ["layer0.hidden *= 0 @ 12"], not as {given}</source>
        <translation>干预以列表给出，如 ["layer0.hidden *= 0 @ 12"]，而不是 {given}</translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>a signal such as layer0.hidden</source>
        <translation>layer0.hidden 这样的信号</translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>] after the part</source>
        <translation>部分之后的 ]</translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>[ or =, *=, += or ~=</source>
        <translation>[ 或 =、*=、+= 或 ~=</translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>=, *=, += or ~=</source>
        <translation>=、*=、+= 或 ~=</translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>what is kept, as last 64 or first 4 last 60</source>
        <translation>要保留的内容，如 last 64 或 first 4 last 60</translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <location filename="engines/option.py"/>
        <source>a number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>a number, "a token", cut, keep or from FILE</source>
        <translation>一个数、"a token"、cut、keep 或 from FILE</translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>a seed such as 3</source>
        <translation>3 这样的种子</translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>@ and steps such as 40:60, or the end</source>
        <translation>@ 和 40:60 这样的步，或者结尾</translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>steps such as 12, 40:60 or 30:</source>
        <translation>12、40:60 或 30: 这样的步</translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>the end</source>
        <translation>结尾</translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>a text that ends with "</source>
        <translation>以 " 结束的文本</translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>{said} is not a text as JSON has it: write \\ for a backslash</source>
        <translation>{said} 不是 JSON 格式的文本：反斜杠请写成 \\</translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>the name of a recording</source>
        <translation>记录的名称</translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>a finite number</source>
        <translation>有限的数</translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>expected {what} at the end of the edit {text}</source>
        <translation>干预 {text} 的末尾应为{what}</translation>
    </message>
    <message>
        <location filename="engines/edittext.py"/>
        <source>expected {what} at {rest}, character {place} of the edit {text}</source>
        <translation>在 {rest} 处，即干预 {text} 的第 {place} 个字符，应为{what}</translation>
    </message>
    <message>
        <location filename="engines/engine.py"/>
        <source>token {token} is not in the vocabulary of {count}</source>
        <translation>词元 {token} 不在含 {count} 个词元的词表中</translation>
    </message>
    <message>
        <location filename="engines/engine.py"/>
        <source>the model's weights have no tensor named {name}</source>
        <translation>模型的权重中没有名为 {name} 的张量</translation>
    </message>
    <message>
        <location filename="engines/engine.py"/>
        <source>the tensor {name} is {shape}, but the card's sizes need {needed}</source>
        <translation>张量 {name} 的形状是 {shape}，而卡片中的大小需要 {needed}</translation>
    </message>
    <message>
        <location filename="engines/engine.py"/>
        <source>the tensor {name} holds values that are not finite</source>
        <translation>张量 {name} 含有非有限的值</translation>
    </message>
    <message>
        <location filename="engines/files/arrays.py"/>
        <source>it has groups in groups without end</source>
        <translation>其中的组层层嵌套，没有尽头</translation>
    </message>
    <message>
        <location filename="engines/files/arrays.py"/>
        <source>it holds a link to elsewhere: {name}</source>
        <translation>其中含有指向别处的链接：{name}</translation>
    </message>
    <message>
        <location filename="engines/files/arrays.py"/>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>it keeps the numbers of {name} in another file</source>
        <translation>它把 {name} 的数存放在另一个文件中</translation>
    </message>
    <message>
        <location filename="engines/files/arrays.py"/>
        <source>it holds more arrays than any model</source>
        <translation>其中的数组多于任何模型所有</translation>
    </message>
    <message>
        <location filename="engines/files/arrays.py"/>
        <source>the array {name} claims more numbers than the file holds</source>
        <translation>数组 {name} 声称的数多于文件所含</translation>
    </message>
    <message>
        <location filename="engines/files/arrays.py"/>
        <source>{name} in it would become {size:,.0f} MB</source>
        <translation>其中的 {name} 会占 {size:,.0f} MB</translation>
    </message>
    <message>
        <location filename="engines/files/atomic.py"/>
        <location filename="engines/memory/store/beside.py"/>
        <source>it is {kind}</source>
        <translation>它是{kind}</translation>
    </message>
    <message>
        <location filename="engines/files/atomic.py"/>
        <source>it may not be changed (it is read-only)</source>
        <translation>不可更改（它是只读的）</translation>
    </message>
    <message>
        <location filename="engines/files/destination.py"/>
        <source>{path} cannot be written: it takes about {needed:,.1f} MB, and its disk has room for {room:,.1f} MB</source>
        <translation>无法写入 {path}：约需 {needed:,.1f} MB，而其磁盘只剩 {room:,.1f} MB</translation>
    </message>
    <message>
        <location filename="engines/files/destination.py"/>
        <source>{path} is a store of memories, or belongs to one: name another file to write</source>
        <translation>{path} 是记忆库或属于记忆库：请指定另一个文件写入</translation>
    </message>
    <message>
        <location filename="engines/files/destination.py"/>
        <source>{path} is where the settings are kept: name another file to write</source>
        <translation>{path} 是存放设置的地方：请指定另一个文件写入</translation>
    </message>
    <message>
        <location filename="engines/files/destination.py"/>
        <source>{path} is in the folder of a model: name a place outside of it</source>
        <translation>{path} 在模型的文件夹中：请指定此文件夹之外的位置</translation>
    </message>
    <message>
        <location filename="engines/files/destination.py"/>
        <source>{path} is what is read here: name another file to write</source>
        <translation>{path} 正是此处读取的文件：请指定另一个文件写入</translation>
    </message>
    <message>
        <location filename="engines/files/destination.py"/>
        <source>there is no such folder</source>
        <translation>没有这个文件夹</translation>
    </message>
    <message>
        <location filename="engines/files/destination.py"/>
        <location filename="engines/voice.py"/>
        <source>the name is too long</source>
        <translation>名称太长</translation>
    </message>
    <message>
        <location filename="engines/files/destination.py"/>
        <source>{path} cannot be written: {why}</source>
        <translation>无法写入 {path}：{why}</translation>
    </message>
    <message>
        <location filename="engines/files/folders.py"/>
        <source>this user has no home folder: set HOME or XDG_DATA_HOME to one</source>
        <translation>该用户没有主文件夹：请将 HOME 或 XDG_DATA_HOME 设为一个文件夹</translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>it is not a file</source>
        <translation>它不是文件</translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>it is empty</source>
        <translation>它是空的</translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>its header is damaged, or the file ends within it</source>
        <translation>文件头已损坏，或文件在文件头之内就结束了</translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>the tensor {name} is of the unknown type {kind}</source>
        <translation>张量 {name} 属于未知类型 {kind}</translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>the tensor {name} has rows that are not whole blocks of {each} numbers</source>
        <translation>张量 {name} 的行不是由每块 {each} 个数的整块组成</translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>the file ends before the tensor {name} does: was it downloaded to its end?</source>
        <translation>文件在张量 {name} 结束之前就结束了：是否已下载完整？</translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>the tensor {name} holds {kind}, which cannot be made floats</source>
        <translation>张量 {name} 存放的是 {kind}，无法转换为浮点数</translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>it does not begin as a GGUF file does</source>
        <translation>它的开头不是 GGUF 文件的开头</translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>it is a GGUF file of version {version}, and those of 2 and 3 can be read</source>
        <translation>它是版本 {version} 的 GGUF 文件，而能读取的是版本 2 和 3</translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>its header claims {n:,} tensors or entries, more than any model has</source>
        <translation>文件头声称有 {n:,} 个张量或条目，多于任何模型所有</translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>the tensor {name} has {axes} axes</source>
        <translation>张量 {name} 有 {axes} 个轴</translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>the tensor {name} has the shape {shape}</source>
        <translation>张量 {name} 的形状是 {shape}</translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>its alignment is {alignment}</source>
        <translation>它的对齐值是 {alignment}</translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>its header holds a value of the unknown type {kind}</source>
        <translation>文件头含有未知类型 {kind} 的值</translation>
    </message>
    <message>
        <location filename="engines/files/gguffile.py"/>
        <source>its header claims a list of {n:,} values, more than any vocabulary has</source>
        <translation>文件头声称有一个含 {n:,} 个值的列表，多于任何词表所有</translation>
    </message>
    <message>
        <location filename="engines/files/npyfile.py"/>
        <source>{path} holds an array of {shape}: rows of numbers are an array of two dimensions, steps and columns</source>
        <translation>{path} 存放的是 {shape} 的数组：数值行应为二维数组，即步和列</translation>
    </message>
    <message>
        <location filename="engines/files/npyfile.py"/>
        <source>{path} holds {rows:,} rows of {columns:,} numbers, and {most:,} numbers are the most that can be read as one text: save a part of it</source>
        <translation>{path} 存放了 {rows:,} 行、每行 {columns:,} 个数，而一段文本至多能读取 {most:,} 个数：请只保存其中一部分</translation>
    </message>
    <message>
        <location filename="engines/files/npyfile.py"/>
        <source>{path} holds {value} in row {row:,}, column {column:,} from 0, which is not a finite number of 32 bits</source>
        <translation>{path} 的第 {row:,} 行、第 {column:,} 列（从 0 算起）是 {value}，不是有限的 32 位数</translation>
    </message>
    <message>
        <location filename="engines/files/npyfile.py"/>
        <source>{path} is a damaged NumPy file: its header cannot be read</source>
        <translation>{path} 是损坏的 NumPy 文件：无法读取其文件头</translation>
    </message>
    <message>
        <location filename="engines/files/npyfile.py"/>
        <source>{path} holds {kind}, not numbers: save the array as float32</source>
        <translation>{path} 存放的是{kind}，而不是数：请将数组保存为 float32</translation>
    </message>
    <message>
        <location filename="engines/files/npyfile.py"/>
        <source>Python objects</source>
        <translation>Python 对象</translation>
    </message>
    <message>
        <location filename="engines/files/npyfile.py"/>
        <source>{path} is a damaged NumPy file: it has {bytes:,} bytes of numbers, and its header needs {needed:,.0f}</source>
        <translation>{path} 是损坏的 NumPy 文件：它有 {bytes:,} 字节的数，而文件头需要 {needed:,.0f} 字节</translation>
    </message>
    <message>
        <location filename="engines/files/npyfile.py"/>
        <source>{path} holds an array without numbers</source>
        <translation>{path} 存放的是没有数的数组</translation>
    </message>
    <message>
        <location filename="engines/files/origin.py"/>
        <source>the model of this recording is no longer at {path}: put it there again, or open it where it is and let it read the text</source>
        <translation>此记录的模型已不在 {path}：请把它放回原处，或在它所在之处打开它，并让它读取该文本</translation>
    </message>
    <message>
        <location filename="engines/files/origin.py"/>
        <source>what lies at {path} is no longer the model that this recording was made with: open that one and let it read the text</source>
        <translation>{path} 处已不是制作此记录的那个模型：请打开那个模型，并让它读取该文本</translation>
    </message>
    <message>
        <location filename="engines/files/pickled.py"/>
        <source>its list of tensors has no end</source>
        <translation>它的张量列表没有尽头</translation>
    </message>
    <message>
        <location filename="engines/files/pickled.py"/>
        <source>its list of tensors is not as PyTorch writes it</source>
        <translation>它的张量列表不是 PyTorch 所写的格式</translation>
    </message>
    <message>
        <location filename="engines/files/pickled.py"/>
        <source>a tensor of it reaches beyond its numbers</source>
        <translation>其中有一个张量超出了它的数据</translation>
    </message>
    <message>
        <location filename="engines/files/regular.py"/>
        <source>a folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="engines/files/regular.py"/>
        <source>a pipe</source>
        <translation>管道</translation>
    </message>
    <message>
        <location filename="engines/files/regular.py"/>
        <source>a socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <location filename="engines/files/regular.py"/>
        <source>a device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="engines/files/regular.py"/>
        <source>something else</source>
        <translation>别的东西</translation>
    </message>
    <message>
        <location filename="engines/files/regular.py"/>
        <source>it is larger than {limit:,.0f} MB</source>
        <translation>它大于 {limit:,.0f} MB</translation>
    </message>
    <message>
        <location filename="engines/files/regular.py"/>
        <source>it is not a file but {kind}</source>
        <translation>它不是文件，而是{kind}</translation>
    </message>
    <message>
        <location filename="engines/files/tables.py"/>
        <source>a CSV file of {cells:,} numbers is too large: choose a stretch of the run (--from and --to), or .npz</source>
        <translation>含 {cells:,} 个数的 CSV 文件太大：请选取运行的一段（--from 和 --to），或使用 .npz</translation>
    </message>
    <message>
        <location filename="engines/files/tensors.py"/>
        <source>its description takes {count:,} bytes, and a reader accepts {most:,}</source>
        <translation>它的描述占 {count:,} 字节，而读取程序至多接受 {most:,}</translation>
    </message>
    <message>
        <location filename="engines/files/tensors.py"/>
        <source>the tensor {name} holds {kind}</source>
        <translation>张量 {name} 存放的是{kind}</translation>
    </message>
    <message>
        <location filename="engines/files/tensors.py"/>
        <source>the tensor {name} holds {kind}, not whole numbers</source>
        <translation>张量 {name} 存放的是{kind}，而不是整数</translation>
    </message>
    <message>
        <location filename="engines/files/tensors.py"/>
        <source>the tensor {name} holds numbers that are too large</source>
        <translation>张量 {name} 存放的数太大</translation>
    </message>
    <message>
        <location filename="engines/files/tensors.py"/>
        <source>the tensor {name} is not a text</source>
        <translation>张量 {name} 不是文本</translation>
    </message>
    <message>
        <location filename="engines/files/tensors.py"/>
        <source>another program has changed the file since it was opened</source>
        <translation>打开之后，文件被另一个程序改动了</translation>
    </message>
    <message>
        <location filename="engines/files/tensors.py"/>
        <source>the tensor {name} ends before its last number</source>
        <translation>张量 {name} 在最后一个数之前就结束了</translation>
    </message>
    <message>
        <location filename="engines/files/tensors.py"/>
        <source>floats of 8 bits or fewer ({dtype})</source>
        <translation>8 位或更少的浮点数（{dtype}）</translation>
    </message>
    <message>
        <location filename="engines/files/tensors.py"/>
        <source>whole numbers ({dtype})</source>
        <translation>整数（{dtype}）</translation>
    </message>
    <message>
        <location filename="engines/files/tensors.py"/>
        <source>numbers of the kind {dtype}</source>
        <translation>{dtype} 类型的数</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Chinese text in GBK</source>
        <translation>GBK 编码的中文文本</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Chinese text in GB18030</source>
        <translation>GB18030 编码的中文文本</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Chinese text in Big5</source>
        <translation>Big5 编码的中文文本</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Japanese text in Shift-JIS</source>
        <translation>Shift-JIS 编码的日文文本</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Japanese text in Shift-JIS as Windows has it</source>
        <translation>Windows 的 Shift-JIS 编码的日文文本</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Japanese text in EUC-JP</source>
        <translation>EUC-JP 编码的日文文本</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Korean text in EUC-KR</source>
        <translation>EUC-KR 编码的韩文文本</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Korean text in EUC-KR as Windows has it</source>
        <translation>Windows 的 EUC-KR 编码的韩文文本</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>text in UTF-16, little-endian</source>
        <translation>UTF-16 小端编码的文本</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>text in UTF-16, big-endian</source>
        <translation>UTF-16 大端编码的文本</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>text in UTF-32, little-endian</source>
        <translation>UTF-32 小端编码的文本</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>text in UTF-32, big-endian</source>
        <translation>UTF-32 大端编码的文本</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Western European text in CP1252</source>
        <translation>CP1252 编码的西欧文本</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Central European text in CP1250</source>
        <translation>CP1250 编码的中欧文本</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Cyrillic text in CP1251</source>
        <translation>CP1251 编码的西里尔文文本</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Cyrillic text in KOI8-R</source>
        <translation>KOI8-R 编码的西里尔文文本</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>Greek text in CP1253</source>
        <translation>CP1253 编码的希腊文文本</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>{said}: add --encoding {encoding}</source>
        <translation>{said}：请加上 --encoding {encoding}</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>{said}, nor is it a text in another encoding that we can tell: if it is one, add --encoding and its name</source>
        <translation>{said}，也不是我们能辨认的其他编码的文本：若确是文本，请加上 --encoding 及编码名称</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>{path} begins with the mark of {marked}, but is damaged: it is no text in that</source>
        <translation>{path} 以 {marked} 的标记开头，但已损坏：它不是该编码的文本</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>{path} is not {encoding} (byte {byte})</source>
        <translation>{path} 不是 {encoding}（第 {byte} 字节）</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>{path} is not {encoding}</source>
        <translation>{path} 不是 {encoding}</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>{said}; it reads as {kind}</source>
        <translation>{said}；它读起来像是{kind}</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>{path} is not UTF-8 (byte {byte} is 0); it reads as {kind}</source>
        <translation>{path} 不是 UTF-8（第 {byte} 字节为 0）；它读起来像是{kind}</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <location filename="engines/memory/store/lines.py"/>
        <location filename="engines/verify/outputs.py"/>
        <source>there is no file {path}</source>
        <translation>没有文件 {path}</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <location filename="engines/languages/updating.py"/>
        <location filename="engines/lessons/lessonfile.py"/>
        <location filename="engines/memory/store/lines.py"/>
        <location filename="engines/models/cardfile.py"/>
        <location filename="gui/state/workspacefile.py"/>
        <source>{path} cannot be read: {reason}</source>
        <translation>无法读取 {path}：{reason}</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>{path} is larger than {most} MB, which is more than can be read as one text</source>
        <translation>{path} 大于 {most} MB，超出了一段文本所能读取的上限</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>--encoding is that of a file: give the file with --file</source>
        <translation>--encoding 指文件的编码：请用 --file 给出文件</translation>
    </message>
    <message>
        <location filename="engines/files/texts.py"/>
        <source>there is no text encoding named {encoding!r}: take one such as gbk, big5, shift_jis, cp1252 or utf-16-le</source>
        <translation>没有名为 {encoding!r} 的文本编码：请使用 gbk、big5、shift_jis、cp1252 或 utf-16-le 这样的编码</translation>
    </message>
    <message>
        <location filename="engines/files/tomltext.py"/>
        <source>it is not valid TOML: {error}</source>
        <translation>它不是有效的 TOML：{error}</translation>
    </message>
    <message>
        <location filename="engines/files/tomltext.py"/>
        <source>it has more than {outside:,} characters outside texts, or more than {lines:,} lines</source>
        <translation>它在文本之外有超过 {outside:,} 个字符，或有超过 {lines:,} 行</translation>
    </message>
    <message>
        <location filename="engines/files/tomltext.py"/>
        <source>it has a number or a key of more than {most} characters</source>
        <translation>其中有一个数或键超过 {most} 个字符</translation>
    </message>
    <message>
        <location filename="engines/files/tomltext.py"/>
        <source>it has a key of more than {parts} parts</source>
        <translation>其中有一个键超过 {parts} 段</translation>
    </message>
    <message>
        <location filename="engines/files/tomltext.py"/>
        <source>it has more than {depth} brackets in one another</source>
        <translation>其中的括号嵌套超过 {depth} 层</translation>
    </message>
    <message>
        <location filename="engines/files/tomltext.py"/>
        <source>{name} is a whole number beyond 64 bits</source>
        <translation>{name} 是超出 64 位的整数</translation>
    </message>
    <message>
        <location filename="engines/files/tomltext.py"/>
        <source>{name} is a number that is not finite</source>
        <translation>{name} 是非有限的数</translation>
    </message>
    <message>
        <location filename="engines/files/tomltext.py"/>
        <source>{name} is a {kind}, which stands nowhere in such a file: write it as a text</source>
        <translation>{name} 的类型是 {kind}，这样的文件中不使用此类型：请写成文本</translation>
    </message>
    <message>
        <location filename="engines/files/tomltext.py"/>
        <source>it has more than {depth} tables and lists in one another</source>
        <translation>其中的表和列表嵌套超过 {depth} 层</translation>
    </message>
    <message>
        <location filename="engines/files/torchfile.py"/>
        <source>the tensor {name} holds {kind}, not floats</source>
        <translation>张量 {name} 存放的是{kind}，而不是浮点数</translation>
    </message>
    <message>
        <location filename="engines/files/torchfile.py"/>
        <source>the numbers of the tensor {name} are not all in the file</source>
        <translation>张量 {name} 的数并不全在文件中</translation>
    </message>
    <message>
        <location filename="engines/files/torchfile.py"/>
        <source>it has no list of tensors</source>
        <translation>它没有张量列表</translation>
    </message>
    <message>
        <location filename="engines/files/torchfile.py"/>
        <source>it is compressed, which PyTorch never does</source>
        <translation>它经过压缩，而 PyTorch 从不压缩</translation>
    </message>
    <message>
        <location filename="engines/files/torchfile.py"/>
        <source>its list of tensors is damaged</source>
        <translation>它的张量列表已损坏</translation>
    </message>
    <message>
        <location filename="engines/files/torchfile.py"/>
        <source>it was written by a version or on a machine whose files cannot be read</source>
        <translation>写出它的版本或机器所产生的文件无法读取</translation>
    </message>
    <message>
        <location filename="engines/given.py"/>
        <source>{what} must be a whole number of {low} or more, not {value}</source>
        <translation>{what}应为 {low} 或以上的整数，而不是 {value}</translation>
    </message>
    <message>
        <location filename="engines/given.py"/>
        <source>{what} must be a whole number from {low} to {high}, not {value}</source>
        <translation>{what}应为 {low} 到 {high} 的整数，而不是 {value}</translation>
    </message>
    <message>
        <location filename="engines/given.py"/>
        <source>{what} must be {said}, not {value}</source>
        <translation>{what}应为{said}，而不是 {value}</translation>
    </message>
    <message>
        <location filename="engines/given.py"/>
        <source>a number of more digits than can be shown ({kind})</source>
        <translation>位数多到无法显示的数（{kind}）</translation>
    </message>
    <message>
        <location filename="engines/keeping.py"/>
        <location filename="gui/panels/importance.py"/>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="engines/keeping.py"/>
        <source>last</source>
        <translation>最近的</translation>
    </message>
    <message>
        <location filename="engines/keeping.py"/>
        <source>first and last</source>
        <translation>最前和最近的</translation>
    </message>
    <message>
        <location filename="engines/keeping.py"/>
        <source>attended</source>
        <translation>最受关注的</translation>
    </message>
    <message>
        <location filename="engines/keeping.py"/>
        <source>the first {first} and the last {last:,}</source>
        <translation>最先 {first} 个和最后 {last:,} 个</translation>
    </message>
    <message>
        <location filename="engines/keeping.py"/>
        <source>the {attended:,} most attended and the last {last:,}</source>
        <translation>最受关注的 {attended:,} 个和最后 {last:,} 个</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/keeping.py"/>
        <source>the last {n:,} tokens</source>
        <extracomment>of one: the last token</extracomment>
        <translation>
            <numerusform>最后 {n:,} 个词元</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/keeping.py"/>
        <source>expected what the cache keeps, as last 64, first 4 last 60 or attended 32 last 32, not {written}</source>
        <translation>应为缓存要保留的内容，如 last 64、first 4 last 60 或 attended 32 last 32，而不是 {written}</translation>
    </message>
    <message>
        <location filename="engines/keeping.py"/>
        <source>a cache keeps at least the newest token, and at most {most:,}: {written} is out of these bounds</source>
        <translation>缓存至少保留最新的词元，至多保留 {most:,} 个：{written} 超出了这一范围</translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>fields of argparse</source>
        <translation>argparse 的字段</translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>markup</source>
        <translation>标记</translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>places that words point at</source>
        <translation>文字所指的位置</translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>options of the command line</source>
        <translation>命令行选项</translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>its braces cannot be read: {error}</source>
        <translation>其中的花括号无法读取：{error}</translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>it lacks {fields}</source>
        <translation>它缺少 {fields}</translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>it has {fields}, which the template has not</source>
        <translation>它含有 {fields}，而模板中没有</translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>{field} cannot be written as {format}</source>
        <translation>{field} 不能写成 {format}</translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>it has not the same {what}</source>
        <translation>{what}与原文不一致</translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>it needs one letter to choose it by, as in “文件(&amp;F)”, where the template has one, and else none</source>
        <translation>模板有选择字母之处，它须有一个字母供选择，如“文件(&amp;F)”，否则不得有</translation>
    </message>
    <message>
        <location filename="engines/languages/fitting.py"/>
        <source>it must begin and end with a space where the template does</source>
        <translation>模板以空格开头或结尾之处，它也须如此</translation>
    </message>
    <message>
        <location filename="engines/languages/tsfile.py"/>
        <source>the language file {name} cannot be read: {reason}</source>
        <translation>无法读取语言文件 {name}：{reason}</translation>
    </message>
    <message>
        <location filename="engines/languages/tsfile.py"/>
        <source>it declares entities</source>
        <translation>它声明了实体</translation>
    </message>
    <message>
        <location filename="engines/languages/tsfile.py"/>
        <source>it is no TS file</source>
        <translation>它不是 TS 文件</translation>
    </message>
    <message>
        <location filename="engines/languages/tsfile.py"/>
        <source>the language file {name} is damaged: {error}</source>
        <translation>语言文件 {name} 已损坏：{error}</translation>
    </message>
    <message>
        <location filename="engines/languages/updating.py"/>
        <source>it has {forms} forms, and the language {wanted}</source>
        <translation>它有 {forms} 种形式，而该语言需要 {wanted} 种</translation>
    </message>
    <message>
        <location filename="engines/languages/updating.py"/>
        <source>a translation must be a text, or a list of texts</source>
        <translation>翻译应为文本或文本的列表</translation>
    </message>
    <message>
        <location filename="engines/languages/updating.py"/>
        <source>{path} is no list of translations: {error!r}</source>
        <translation>{path} 不是翻译列表：{error!r}</translation>
    </message>
    <message>
        <location filename="engines/lessons/catalogue.py"/>
        <source>there is no lesson {name}; there are {known}</source>
        <translation>没有课程 {name}；现有的有 {known}</translation>
    </message>
    <message>
        <location filename="engines/lessons/checking.py"/>
        <location filename="gui/state/cuescene.py"/>
        <source>the number that is asked for is {value}</source>
        <translation>所问的数是 {value}</translation>
    </message>
    <message>
        <location filename="engines/lessons/checking.py"/>
        <location filename="engines/lessons/claim.py"/>
        <source>there is no track {letter}</source>
        <translation>没有轨 {letter}</translation>
    </message>
    <message>
        <location filename="engines/lessons/checking.py"/>
        <source>{model} has no {place}: there are {most}</source>
        <translation>{model} 没有{place}：共有 {most} 个</translation>
    </message>
    <message>
        <location filename="engines/lessons/checking.py"/>
        <source>the task is done before anything has been done: {goal}</source>
        <translation>还没有做任何事，任务就已完成：{goal}</translation>
    </message>
    <message>
        <location filename="engines/lessons/checking.py"/>
        <location filename="gui/state/cuescene.py"/>
        <source>the task has no solution by which it could be proved</source>
        <translation>任务没有可用来证明它的解答</translation>
    </message>
    <message>
        <location filename="engines/lessons/checking.py"/>
        <source>the task, by its solution: {said}</source>
        <translation>任务，按其解答：{said}</translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>a claim of more than {most} characters is not read</source>
        <translation>超过 {most} 个字符的断言不予读取</translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>{claim} is no formula</source>
        <translation>{claim} 不是公式</translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>{claim} compares many values: say which, or their sum, mean, max or min</source>
        <translation>{claim} 比较的是许多值：请说明是哪一个，或用 sum、mean、max、min</translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>{claim} is a value, not something that holds or does not</source>
        <translation>{claim} 是一个值，而不是成立或不成立的命题</translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>{n} values</source>
        <translation>{n} 个值</translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>{part} is nothing that a claim can say</source>
        <translation>{part} 不是断言可以使用的内容</translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>there is no function {name}: there are {known}</source>
        <translation>没有函数 {name}：现有的有 {known}</translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>{claim} has too much within one another</source>
        <translation>{claim} 嵌套过深</translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>{claim} cannot be worked out: {error}</source>
        <translation>无法计算 {claim}：{error}</translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>{claim} says something that is not understood</source>
        <translation>{claim} 含有无法理解的内容</translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>{claim} calls something that is no function</source>
        <translation>{claim} 调用了不是函数的内容</translation>
    </message>
    <message>
        <location filename="engines/lessons/claim.py"/>
        <source>{claim} has a dot after something that has no parts</source>
        <translation>{claim} 中的点号跟在没有组成部分的内容之后</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{path} is no lesson: {error}</source>
        <translation>{path} 不是课程：{error}</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <location filename="engines/models/cardfile.py"/>
        <source>{path} cannot be read: it is not in UTF-8</source>
        <translation>无法读取 {path}：它不是 UTF-8</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{path}: {error}</source>
        <translation>{path}：{error}</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>a lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>a lesson has at least one cue, each under a line [[cue]]</source>
        <translation>课程至少有一个提示点，每个都在一行 [[cue]] 之下</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>a lesson has at most {most} cues</source>
        <translation>课程至多有 {most} 个提示点</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>a lesson needs a title</source>
        <translation>课程需要标题</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>a cue</source>
        <translation>提示点</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>the first cue needs a model</source>
        <translation>第一个提示点需要模型</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{names} is lit, but not among the panels</source>
        <translation>{names} 被点亮，却不在面板之中</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be a short text</source>
        <translation>{key} 应为简短的文本</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be a text, or one for each language: {{ en = "…", zh_CN = "…" }}</source>
        <translation>{key} 应为一个文本，或每种语言一个：{{ en = "…", zh_CN = "…" }}</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} has {code}, which is no code of a language</source>
        <translation>{key} 含有 {code}，它不是语言代码</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be a text of at most {most:,} characters</source>
        <translation>{key} 应为至多 {most:,} 个字符的文本</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be a list of names</source>
        <translation>{key} 应为名称的列表</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} names analyses, or those of a track, as in "B.retention"</source>
        <translation>{key} 写的是分析的名称，或某条轨的分析，例如 "B.retention"</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be true or false</source>
        <translation>{key} 应为 true 或 false</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be a number from {low:g} to {high:g}</source>
        <translation>{key} 应为 {low:g} 到 {high:g} 的数</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be a number or a formula in quotes</source>
        <translation>{key} 应为一个数或引号中的公式</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be two steps, as [0, 40], or "fit"</source>
        <translation>{key} 应为两个步，如 [0, 40]，或 "fit"</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key}: {error}</source>
        <translation>{key}：{error}</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be a table</source>
        <translation>{key} 应为表</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>a focus</source>
        <translation>关注</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} holds whole numbers, and pinned a list of them</source>
        <translation>{key} 含有整数，而 pinned 为整数的列表</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be up to three tables, as {{ model = "rnn-recall" }}</source>
        <translation>{key} 应为至多三个表，如 {{ model = "rnn-recall" }}</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>a track</source>
        <translation>轨</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <location filename="gui/state/sceneparts.py"/>
        <source>a question</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be a list of up to {most} answers</source>
        <translation>{key} 应为至多 {most} 个答案的列表</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>a question needs what it asks, and either two or more answers or a number</source>
        <translation>问题需要写明所问的内容，以及两个或更多答案，或一个数</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be the number of an answer, from 1 to {last}</source>
        <translation>{key} 应为答案的编号，从 1 到 {last}</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>what a question shows</source>
        <translation>问题揭晓时的显示</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{key} must be a list of formulas</source>
        <translation>{key} 应为公式的列表</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>a claim is empty</source>
        <translation>有一条断言是空的</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>a task</source>
        <translation>任务</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>a task needs what is to do, and the formula of its goal</source>
        <translation>任务需要写明要做什么，以及目标的公式</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>a solution</source>
        <translation>解答</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{what} has no {name}: it has {known}</source>
        <translation>{what}没有 {name}：可用的有 {known}</translation>
    </message>
    <message>
        <location filename="engines/lessons/lessonfile.py"/>
        <source>{path}, line {line}: {said}</source>
        <translation>{path}，第 {line} 行：{said}</translation>
    </message>
    <message>
        <location filename="engines/lessons/quantities.py"/>
        <source>there is no function {name} of a track with these values</source>
        <translation>轨没有接受这些值的函数 {name}</translation>
    </message>
    <message>
        <location filename="engines/lessons/quantities.py"/>
        <source>“{text}” stands in the text {count} times, not {n}</source>
        <translation>“{text}”在文本中出现 {count} 次，而不是 {n} 次</translation>
    </message>
    <message>
        <location filename="engines/lessons/quantities.py"/>
        <source>“{text}” has not been read yet</source>
        <translation>“{text}”尚未读取</translation>
    </message>
    <message>
        <location filename="engines/lessons/quantities.py"/>
        <source>“{text}” is no single token of {model}</source>
        <translation>“{text}”不是 {model} 的单个词元</translation>
    </message>
    <message>
        <location filename="engines/lessons/quantities.py"/>
        <source>{model} gives no answers that are right or wrong</source>
        <translation>{model} 不给出有对错之分的回答</translation>
    </message>
    <message>
        <location filename="engines/lessons/quantities.py"/>
        <source>of {count:,} steps, attention is asked for a step at a time: {name}[12, 0]</source>
        <translation>共 {count:,} 步，注意力须逐步取用：{name}[12, 0]</translation>
    </message>
    <message>
        <location filename="engines/lessons/quantities.py"/>
        <source>no analysis can be asked here</source>
        <translation>此处不能作任何分析</translation>
    </message>
    <message>
        <location filename="engines/lessons/quantities.py"/>
        <source>{question} has no column {name}: it has {known}</source>
        <translation>{question} 没有列 {name}：现有的有 {known}</translation>
    </message>
    <message>
        <location filename="engines/lessons/quantities.py"/>
        <source>{question} has no row like this</source>
        <translation>{question} 没有这样的行</translation>
    </message>
    <message>
        <location filename="engines/lessons/quantities.py"/>
        <source>{name} is no attention of a layer, as layer0.attention is</source>
        <translation>{name} 不是某一层的注意力，如 layer0.attention</translation>
    </message>
    <message>
        <location filename="engines/lessons/reaches.py"/>
        <source>{key} of a panel is "fit", "model" or two numbers, as [-1, 1]</source>
        <translation>面板的 {key} 应为 "fit"、"model" 或两个数，如 [-1, 1]</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/lessons/reaches.py"/>
        <source>{key} cannot change {names}, which have scales of their own</source>
        <extracomment>of one: {key} cannot change {names}, which has a scale of its own</extracomment>
        <translation>
            <numerusform>{key} 不能改变 {names}：其刻度是固定的</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/lessons/within.py"/>
        <source>{key} has {code}, which is no language of this lesson: its title has {codes}</source>
        <translation>{key} 里有 {code}，这一课没有这种语言：标题里有 {codes}</translation>
    </message>
    <message>
        <location filename="engines/lessons/worded.py"/>
        <source>after {sign} comes how far a guess may be off, a number</source>
        <translation>{sign} 之后应是一个数，表示猜测允许偏差多少</translation>
    </message>
    <message>
        <location filename="engines/lessons/worded.py"/>
        <source>{lines}: {error}</source>
        <translation>{lines}：{error}</translation>
    </message>
    <message>
        <location filename="engines/lessons/writing.py"/>
        <source>{path} cannot be rewritten here: its cues do not each begin with a line [[cue]]</source>
        <translation>无法在此处改写 {path}：它的提示点并非各以一行 [[cue]] 开头</translation>
    </message>
    <message>
        <location filename="engines/lessons/writing.py"/>
        <source>a lesson has at least one cue</source>
        <translation>课程至少有一个提示点</translation>
    </message>
    <message>
        <location filename="engines/lessons/writing.py"/>
        <source>{path} cannot be rewritten here: a cue of it stands in several places</source>
        <translation>无法在此处改写 {path}：它有一个提示点分散在多处</translation>
    </message>
    <message>
        <location filename="engines/memory/cache.py"/>
        <source>this model predicts no next token: there is nothing for a memory to add to</source>
        <translation>这个模型不预测下一个词元：没有可供记忆添加内容的预测</translation>
    </message>
    <message>
        <location filename="engines/memory/cache.py"/>
        <source>the entries of this memory were written by a model with states of another width</source>
        <translation>这份记忆的条目由状态宽度不同的模型写入</translation>
    </message>
    <message>
        <location filename="engines/memory/cache.py"/>
        <source>the entries of this memory were written by a model with another vocabulary</source>
        <translation>这份记忆的条目由词表不同的模型写入</translation>
    </message>
    <message>
        <location filename="engines/memory/cache.py"/>
        <source>there is no memory named {name} in the store: nothing is recalled</source>
        <translation>记忆库中没有名为 {name} 的记忆：不回忆任何内容</translation>
    </message>
    <message>
        <location filename="engines/memory/cache.py"/>
        <source>the memory {name} was written by {model}: {reader} cannot read it, for its states mean other things</source>
        <translation>记忆 {name} 由 {model} 写入：{reader} 无法读取它，因为两者状态的含义不同</translation>
    </message>
    <message>
        <location filename="engines/memory/equations.py"/>
        <source>the cosine with an entry of the store</source>
        <translation>与记忆库中一个条目的余弦</translation>
    </message>
    <message>
        <location filename="engines/memory/equations.py"/>
        <location filename="engines/zoo/memory_network.py"/>
        <source>nothing lies in this slot yet</source>
        <translation>此槽中还没有内容</translation>
    </message>
    <message>
        <location filename="engines/memory/equations.py"/>
        <source>the entries of the store are not there: how much each was recalled cannot be shown</source>
        <translation>记忆库的条目不在：无法显示各条目被回忆了多少</translation>
    </message>
    <message>
        <location filename="engines/memory/equations.py"/>
        <source>what is new has not been read yet</source>
        <translation>新的内容尚未读取</translation>
    </message>
    <message>
        <location filename="engines/memory/remember.py"/>
        <source>there is nothing to remember yet: the text has less than two tokens</source>
        <translation>还没有可以记住的内容：文本不足两个词元</translation>
    </message>
    <message>
        <location filename="engines/memory/remember.py"/>
        <source>{name} predicts no next token: there is nothing to remember of it</source>
        <translation>{name} 不预测下一个词元：没有可以记住的内容</translation>
    </message>
    <message>
        <location filename="engines/memory/remember.py"/>
        <source>nothing can be remembered: {path} cannot be written</source>
        <translation>无法记住任何内容：无法写入 {path}</translation>
    </message>
    <message>
        <location filename="engines/memory/remember.py"/>
        <source>the memory {name} is of {model}, whose states mean other things than those of {reader}: name another memory</source>
        <translation>记忆 {name} 属于 {model}，其状态的含义与 {reader} 的不同：请指定另一份记忆</translation>
    </message>
    <message>
        <location filename="engines/memory/store/beside.py"/>
        <source>a name cannot have a NUL in it</source>
        <translation>名称中不能有 NUL</translation>
    </message>
    <message>
        <location filename="engines/memory/store/beside.py"/>
        <location filename="engines/memory/store/sqlitefile.py"/>
        <source>{path} cannot be opened: {reason}</source>
        <translation>无法打开 {path}：{reason}</translation>
    </message>
    <message>
        <location filename="engines/memory/store/beside.py"/>
        <source>{path} is a folder, not a store of memories</source>
        <translation>{path} 是文件夹，而不是记忆库</translation>
    </message>
    <message>
        <location filename="engines/memory/store/beside.py"/>
        <source>{path} is not a file but {kind}, so it cannot be a store of memories</source>
        <translation>{path} 不是文件，而是{kind}，因此不可能是记忆库</translation>
    </message>
    <message>
        <location filename="engines/memory/store/beside.py"/>
        <source>Mnemoscope writes none</source>
        <translation>Mnemoscope 不写这样的文件</translation>
    </message>
    <message>
        <location filename="engines/memory/store/beside.py"/>
        <source>it is a link to another file</source>
        <translation>它是指向另一个文件的链接</translation>
    </message>
    <message>
        <location filename="engines/memory/store/beside.py"/>
        <source>it is another file as well</source>
        <translation>它同时也是另一个文件</translation>
    </message>
    <message>
        <location filename="engines/memory/store/beside.py"/>
        <source>it names another file, which would be deleted</source>
        <translation>它指明了另一个文件，而那个文件会被删除</translation>
    </message>
    <message>
        <location filename="engines/memory/store/beside.py"/>
        <source>it would make the file larger than it ever was</source>
        <translation>它会使文件比以往任何时候都大</translation>
    </message>
    <message>
        <location filename="engines/memory/store/beside.py"/>
        <source>{beside} does not belong to this store: {why}; nothing was opened: `python main.py memory recover` sets it aside</source>
        <translation>{beside} 不属于这个记忆库：{why}；未打开任何内容：`python main.py memory recover` 可将其移到一旁</translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its text is not a text</source>
        <translation>它的文本不是文本</translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its value is not a text</source>
        <translation>它的值不是文本</translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its label is not a text</source>
        <translation>它的标签不是文本</translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its text has {count:,} characters, and at most {most:,} are stored</source>
        <translation>它的文本有 {count:,} 个字符，而至多存储 {most:,} 个</translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its value has {count:,} characters, and at most {most:,} are stored</source>
        <translation>它的值有 {count:,} 个字符，而至多存储 {most:,} 个</translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its label has {count:,} characters, and at most {most:,} are stored</source>
        <translation>它的标签有 {count:,} 个字符，而至多存储 {most:,} 个</translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its token is not a whole number from 0 to {most:,}</source>
        <translation>它的词元不是 0 到 {most:,} 的整数</translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its id is not a whole number from 0 to {most:,}</source>
        <translation>它的编号不是 0 到 {most:,} 的整数</translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its width is not a whole number from 0 to {most:,}</source>
        <translation>它的宽度不是 0 到 {most:,} 的整数</translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its key is not a list of numbers</source>
        <translation>它的键不是数的列表</translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its key has {size:,} numbers, and the keys of this memory have {width:,}</source>
        <translation>它的键有 {size:,} 个数，而这份记忆的键有 {width:,} 个</translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its key has a number that is not finite</source>
        <translation>它的键含有非有限的数</translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>entry {place} cannot be stored: {error}</source>
        <translation>无法存储条目 {place}：{error}</translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>a text in it is not a text</source>
        <translation>其中有一处文本不是文本</translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its time is not one that ISO 8601 can tell</source>
        <translation>它的时间不是 ISO 8601 能够表示的</translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>the name of a memory</source>
        <translation>记忆的名称</translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>{what} must be a text</source>
        <translation>{what}应为文本</translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>{what} must not be empty</source>
        <translation>{what}不得为空</translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>{what} must not be longer than {most} characters</source>
        <translation>{what}不得超过 {most} 个字符</translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>{what} must be one line without control characters</source>
        <translation>{what}应为一行，不含控制字符</translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>the width of a memory must be a whole number from 1 to {most:,}</source>
        <translation>记忆的宽度应为 1 到 {most:,} 的整数</translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its reads are not a number</source>
        <translation>它的读取量不是数</translation>
    </message>
    <message>
        <location filename="engines/memory/store/entries.py"/>
        <source>its reads are not a number from 0 up</source>
        <translation>它的读取量不是 0 或以上的数</translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>it is nested too deeply</source>
        <translation>它嵌套过深</translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>line {number} of {path} is not one of a memory: {said}; nothing was stored</source>
        <translation>{path} 的第 {number} 行不是记忆的一行：{said}；未存储任何内容</translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>{path} is empty; nothing was stored</source>
        <translation>{path} 是空的；未存储任何内容</translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>{path} says it has {count:,} entries, but has {rows:,}; nothing was stored</source>
        <translation>{path} 声称有 {count:,} 个条目，实有 {rows:,} 个；未存储任何内容</translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>line {number} of {path} is longer than {most} MB; nothing was stored</source>
        <translation>{path} 的第 {number} 行超过 {most} MB；未存储任何内容</translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>line {number} of {path} is not a text in UTF-8; nothing was stored</source>
        <translation>{path} 的第 {number} 行不是 UTF-8 文本；未存储任何内容</translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>it is not JSON at character {place}</source>
        <translation>它在第 {place} 个字符处不是 JSON</translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>it is not a JSON object</source>
        <translation>它不是 JSON 对象</translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>it has a number that is not finite ({constant})</source>
        <translation>它含有非有限的数（{constant}）</translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>it does not describe a memory of Mnemoscope</source>
        <translation>它没有描述 Mnemoscope 的记忆</translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>it does not say which format it has</source>
        <translation>它没有说明自己的格式</translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>it was made by a newer Mnemoscope (format {version})</source>
        <translation>它由更新版本的 Mnemoscope 写出（格式 {version}）</translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>it does not say how many entries there are</source>
        <translation>它没有说明有多少个条目</translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>the name of its model</source>
        <translation>其模型的名称</translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>it has no {needed}</source>
        <translation>它没有 {needed}</translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>its key is not a whole number of float32</source>
        <translation>它的键不是由完整的 float32 构成</translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>its key has a number that is too large</source>
        <translation>它的键含有过大的数</translation>
    </message>
    <message>
        <location filename="engines/memory/store/lines.py"/>
        <source>its key is neither base64 nor a list of numbers</source>
        <translation>它的键既不是 base64，也不是数的列表</translation>
    </message>
    <message>
        <location filename="engines/memory/store/memories.py"/>
        <source>the name of a model</source>
        <translation>模型的名称</translation>
    </message>
    <message>
        <location filename="engines/memory/store/memories.py"/>
        <source>the entries cannot be labelled: {error}</source>
        <translation>无法给条目加标签：{error}</translation>
    </message>
    <message>
        <location filename="engines/memory/store/memories.py"/>
        <source>there are no entries: there is no file {path}</source>
        <translation>没有条目：没有文件 {path}</translation>
    </message>
    <message>
        <location filename="engines/memory/store/memories.py"/>
        <source>there is no entry {id}; nothing was labelled</source>
        <translation>没有条目 {id}；未加任何标签</translation>
    </message>
    <message>
        <location filename="engines/memory/store/memories.py"/>
        <source>how much an entry was read must be a number from 0 up</source>
        <translation>条目的读取量应为 0 或以上的数</translation>
    </message>
    <message>
        <location filename="engines/memory/store/memories.py"/>
        <source>there is no memory named {name!r} in {path}</source>
        <translation>{path} 中没有名为 {name!r} 的记忆</translation>
    </message>
    <message>
        <location filename="engines/memory/store/memories.py"/>
        <source>there is already a memory named {name!r}: choose another name</source>
        <translation>已有名为 {name!r} 的记忆：请另选名称</translation>
    </message>
    <message>
        <location filename="engines/memory/store/memories.py"/>
        <source>its key or its reads</source>
        <translation>它的键或读取量</translation>
    </message>
    <message>
        <location filename="engines/memory/store/memories.py"/>
        <source>its checksum</source>
        <translation>它的校验和</translation>
    </message>
    <message>
        <location filename="engines/memory/store/nearest.py"/>
        <source>the keys must have two axes, not {ndim}</source>
        <translation>键须有两个轴，而不是 {ndim} 个</translation>
    </message>
    <message>
        <location filename="engines/memory/store/nearest.py"/>
        <source>the query has the shape {shape}, and keys have {width} numbers</source>
        <translation>查询的形状是 {shape}，而键有 {width} 个数</translation>
    </message>
    <message>
        <location filename="engines/memory/store/recovery.py"/>
        <source>nothing is damaged: {entries} in {memories}</source>
        <translation>没有损坏：{memories}中有 {entries}</translation>
    </message>
    <message>
        <location filename="engines/memory/store/recovery.py"/>
        <source>kept {entries} in {memories}</source>
        <translation>在 {memories}中保住了 {entries}</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/memory/store/recovery.py"/>
        <source>{n:,} of these memories are under names that may be altered</source>
        <extracomment>of one: {n:,} of these memories is under a name that may be altered</extracomment>
        <translation>
            <numerusform>这些记忆中有 {n:,} 份的名称可能被改动过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/memory/store/recovery.py"/>
        <source>{n:,} could not be read or were altered and are left out</source>
        <extracomment>of one: {n:,} could not be read or was altered and is left out</extracomment>
        <translation>
            <numerusform>有 {n:,} 个无法读取或被改动过，已略去</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/memory/store/recovery.py"/>
        <source>written by an older version without checksums, some may be altered</source>
        <translation>由没有校验和的旧版本写入，有些可能被改动过</translation>
    </message>
    <message>
        <location filename="engines/memory/store/recovery.py"/>
        <source>the damaged file is now {aside}</source>
        <translation>损坏的文件现为 {aside}</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/memory/store/recovery.py"/>
        <source>{n:,} memories</source>
        <extracomment>of one: {n:,} memory</extracomment>
        <translation>
            <numerusform>{n:,} 份记忆</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/memory/store/recovery.py"/>
        <source>there is nothing to recover: there is no file {given}, or it is empty</source>
        <translation>没有可恢复的内容：没有文件 {given}，或它是空的</translation>
    </message>
    <message>
        <location filename="engines/memory/store/recovery.py"/>
        <source>{given} cannot be read: {reason}</source>
        <translation>无法读取 {given}：{reason}</translation>
    </message>
    <message>
        <location filename="engines/memory/store/recovery.py"/>
        <source>there is not enough memory to recover {given}</source>
        <translation>内存不足，无法恢复 {given}</translation>
    </message>
    <message>
        <location filename="engines/memory/store/recovery.py"/>
        <source>nothing in {given} can be read as a memory; it was left as it is: move it away to begin anew</source>
        <translation>{given} 中没有可以读作记忆的内容；它保持原样：请将其移走以重新开始</translation>
    </message>
    <message>
        <location filename="engines/memory/store/recovery.py"/>
        <source>{given} cannot be recovered: {reason}</source>
        <translation>无法恢复 {given}：{reason}</translation>
    </message>
    <message>
        <location filename="engines/memory/store/recovery.py"/>
        <source>its two halves do not belong together</source>
        <translation>它的两半不属于同一条目</translation>
    </message>
    <message>
        <location filename="engines/memory/store/recovery.py"/>
        <source>a part of it is of another kind</source>
        <translation>它有一部分属于别的类型</translation>
    </message>
    <message>
        <location filename="engines/memory/store/refusals.py"/>
        <source>{path} is damaged; nothing was changed: `python main.py memory recover` keeps what can still be read</source>
        <translation>{path} 已损坏；未作任何更改：`python main.py memory recover` 可保住仍能读取的内容</translation>
    </message>
    <message>
        <location filename="engines/memory/store/refusals.py"/>
        <source>there is not enough memory to use {path}; nothing was changed</source>
        <translation>内存不足，无法使用 {path}；未作任何更改</translation>
    </message>
    <message>
        <location filename="engines/memory/store/refusals.py"/>
        <source>there is no room left for {path}, or its disk fails; what was stored before is still there</source>
        <translation>没有空间可供 {path} 使用，或其磁盘有故障；先前存储的内容仍在</translation>
    </message>
    <message>
        <location filename="engines/memory/store/refusals.py"/>
        <source>{path} is in use by another window or program; nothing was changed: try again</source>
        <translation>{path} 正被另一个窗口或程序使用；未作任何更改：请重试</translation>
    </message>
    <message>
        <location filename="engines/memory/store/refusals.py"/>
        <source>{path} cannot be opened or written: look at its folder and its permissions</source>
        <translation>无法打开或写入 {path}：请检查它的文件夹和权限</translation>
    </message>
    <message>
        <location filename="engines/memory/store/refusals.py"/>
        <source>{path} cannot be used as a store of memories: {reason}</source>
        <translation>{path} 不能用作记忆库：{reason}</translation>
    </message>
    <message>
        <location filename="engines/memory/store/sqlitefile.py"/>
        <source>{path} was made by a newer Mnemoscope (format {version}); nothing was changed</source>
        <translation>{path} 由更新版本的 Mnemoscope 写出（格式 {version}）；未作任何更改</translation>
    </message>
    <message>
        <location filename="engines/memory/store/sqlitefile.py"/>
        <source>{path} is not a store of Mnemoscope's memories; nothing was changed</source>
        <translation>{path} 不是 Mnemoscope 的记忆库；未作任何更改</translation>
    </message>
    <message>
        <location filename="engines/memory/store/tables.py"/>
        <source>a row of the table {table} cannot be read: {error}</source>
        <translation>表 {table} 中有一行无法读取：{error}</translation>
    </message>
    <message>
        <location filename="engines/models/answers.py"/>
        <source>what is right {where} must be one of {right}</source>
        <translation>{where}的正确答案应为 {right} 之一</translation>
    </message>
    <message>
        <location filename="engines/models/answers.py"/>
        <location filename="engines/models/card.py"/>
        <source>its table</source>
        <translation>它的表</translation>
    </message>
    <message>
        <location filename="engines/models/answers.py"/>
        <source>the card's answers: {error}</source>
        <translation>卡片的 answers：{error}</translation>
    </message>
    <message>
        <location filename="engines/models/answers.py"/>
        <source>after “{token}”</source>
        <translation>在“{token}”之后</translation>
    </message>
    <message>
        <location filename="engines/models/answers.py"/>
        <source>in the second copy</source>
        <translation>在第二份中</translation>
    </message>
    <message>
        <location filename="engines/models/answers.py"/>
        <source>at question marks</source>
        <translation>在问号处</translation>
    </message>
    <message>
        <location filename="engines/models/answers.py"/>
        <source>at the end of the text</source>
        <translation>在文本末尾</translation>
    </message>
    <message>
        <location filename="engines/models/answers.py"/>
        <source>from the first b of a line on</source>
        <translation>自每行的第一个 b 起</translation>
    </message>
    <message>
        <location filename="engines/models/answers.py"/>
        <source>everywhere; right is whatever may follow</source>
        <translation>在每一处（凡可能跟随的都算正确）</translation>
    </message>
    <message>
        <location filename="engines/models/answers.py"/>
        <source>everywhere</source>
        <translation>在每一处</translation>
    </message>
    <message>
        <location filename="engines/models/answers.py"/>
        <source>the card's examples are not what a card has there: texts, or tables with a text</source>
        <translation>卡片的 examples 不符合要求：应为文本或含文本的表</translation>
    </message>
    <message>
        <location filename="engines/models/card.py"/>
        <source>{count:.2f} M parameters</source>
        <translation>{count:.2f} M 参数</translation>
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
        <translation>卡片没有写明模型的 {key}</translation>
    </message>
    <message>
        <location filename="engines/models/card.py"/>
        <location filename="engines/models/opening.py"/>
        <source>the card's {key}</source>
        <translation>卡片的 {key}</translation>
    </message>
    <message>
        <location filename="engines/models/card.py"/>
        <source>the card's {key} is not what a card has there</source>
        <translation>卡片的 {key} 不符合要求</translation>
    </message>
    <message>
        <location filename="engines/models/card.py"/>
        <source>the card cannot be kept: {refused}</source>
        <translation>无法保存卡片：{refused}</translation>
    </message>
    <message>
        <location filename="engines/models/card.py"/>
        <source>the card's scales must be numbers above 0, and finite: from 1e-30 to 1e30</source>
        <translation>卡片的 scales 应为大于 0 的有限数：从 1e-30 到 1e30</translation>
    </message>
    <message>
        <location filename="engines/models/card.py"/>
        <source>the card's focus must be a layer, a head or a unit by number, from 0</source>
        <translation>卡片的 focus 须以编号指定层、头或单元，从 0 算起</translation>
    </message>
    <message>
        <location filename="engines/models/card.py"/>
        <source>the {key} of the card's focus</source>
        <translation>卡片 focus 的 {key}</translation>
    </message>
    <message>
        <location filename="engines/models/card.py"/>
        <source>the card's sampling: {error}</source>
        <translation>卡片的 sampling：{error}</translation>
    </message>
    <message>
        <location filename="engines/models/card.py"/>
        <source>{folder} is not a model: it has no card.toml</source>
        <translation>{folder} 不是模型：其中没有 card.toml</translation>
    </message>
    <message>
        <location filename="engines/models/cardfile.py"/>
        <source>{path} is no card: {error}</source>
        <translation>{path} 不是卡片：{error}</translation>
    </message>
    <message>
        <location filename="engines/models/elsewhere.py"/>
        <source>the card of {name} does not say in which package its weights are</source>
        <translation>{name} 的卡片没有写明权重在哪个软件包中</translation>
    </message>
    <message>
        <location filename="engines/models/elsewhere.py"/>
        <source>the card of {name} names a file outside of the package</source>
        <translation>{name} 的卡片指定了软件包之外的文件</translation>
    </message>
    <message>
        <location filename="engines/models/elsewhere.py"/>
        <source>{title} is not installed. To get it: {how}</source>
        <translation>{title} 尚未安装。安装方法：{how}</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a link to {target}, which is not there</source>
        <translation>{name} 是指向 {target} 的链接，而后者不存在</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>there is no file {name}</source>
        <translation>没有文件 {name}</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <location filename="engines/models/importers/vocabularyfile.py"/>
        <source>{name} cannot be read: {reason}</source>
        <translation>无法读取 {name}：{reason}</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a device or a pipe, not a file</source>
        <translation>{name} 是设备或管道，而不是文件</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a folder that cannot be read: {reason}</source>
        <translation>{name} 是无法读取的文件夹：{reason}</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a model's folder: read with it by `python main.py --model {path}`</source>
        <translation>{name} 是模型的文件夹：用 `python main.py --model {path}` 以它读取</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a Hugging Face model ({kind}): read with it by `python main.py --model {path}`</source>
        <translation>{name} 是 Hugging Face 模型（{kind}）：用 `python main.py --model {path}` 以它读取</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a folder without card.toml, which a model needs beside weights.safetensors (see {guide}); it has {weights}</source>
        <translation>{name} 文件夹中没有 card.toml，而模型除 weights.safetensors 外还需要它（见 {guide}）；其中有 {weights}</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is an empty folder</source>
        <translation>{name} 是空文件夹</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a folder without card.toml, so not a model; it holds {held} (how to write a model: {guide})</source>
        <translation>{name} 文件夹中没有 card.toml，因此不是模型；其中有 {held}（如何编写模型：{guide}）</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is empty</source>
        <translation>{name} 是空的</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a GGUF model of {tensors} tensors: read with it by `python main.py --model {name}`</source>
        <translation>{name} 是含 {tensors} 个张量的 GGUF 模型：用 `python main.py --model {name}` 以它读取</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is an HDF5 file, as Keras writes its weights: see what is in it by `python main.py import {path}`</source>
        <translation>{name} 是 HDF5 文件，Keras 的权重即写成这种格式：用 `python main.py import {path}` 查看其中内容</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a NumPy array: let a model that reads rows of numbers read it, as by `python main.py --model lstm-adding --file {name}`</source>
        <translation>{name} 是 NumPy 数组：让读取数值行的模型来读取它，例如 `python main.py --model lstm-adding --file {name}`</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a pickle, which could run anything when it is opened: load it where you trust it, and save its tensors as safetensors</source>
        <translation>{name} 是 pickle，打开时可能执行任何代码：请在您信任它的环境中载入，并把其中的张量保存为 safetensors</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a model's card: open its folder, `--model {folder}`</source>
        <translation>{name} 是模型的卡片：请打开它所在的文件夹，`--model {folder}`</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is none of the files that can be opened</source>
        <translation>{name} 不是可以打开的文件</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a text, as it seems: let a model read it by `python main.py --file {path}`</source>
        <translation>{name} 看来是文本：用 `python main.py --file {path}` 让模型读取它</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} begins as a zip, as PyTorch, Keras and numpy write, but is damaged</source>
        <translation>{name} 的开头是 zip，如 PyTorch、Keras 和 numpy 所写，但已损坏</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a Keras model: see what is in it by `python main.py import {path}`</source>
        <translation>{name} 是 Keras 模型：用 `python main.py import {path}` 查看其中内容</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a NumPy archive of {n} arrays ({arrays}): see what is in them by `python main.py import {path}`</source>
        <extracomment>of one: {name} is a NumPy archive of {n} array ({arrays}): see what is in it by `python main.py import {path}`</extracomment>
        <translation>
            <numerusform>{name} 是含 {n} 个数组（{arrays}）的 NumPy 归档：用 `python main.py import {path}` 查看其中内容</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a zip archive, and none of the files that can be opened</source>
        <translation>{name} 是 zip 归档，但不是可以打开的文件</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a PyTorch file whose contents cannot be told without running it; see {guide}</source>
        <translation>{name} 是 PyTorch 文件，不执行它就无法得知其内容；见 {guide}</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a PyTorch file of a whole {of_class}, not of its weights alone, so opening it would run its code: save its state_dict() instead; it holds {tensors}</source>
        <translation>{name} 是保存了整个 {of_class} 的 PyTorch 文件，而不只是权重，因此打开它就会执行它的代码：请改为保存 state_dict()；其中有 {tensors}</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a PyTorch file and holds {tensors}</source>
        <translation>{name} 是 PyTorch 文件，其中有 {tensors}</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a damaged safetensors file: {error}</source>
        <translation>{name} 是损坏的 safetensors 文件：{error}</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a recording, not a model: open it by `python main.py {path}`</source>
        <translation>{name} 是记录，而不是模型：用 `python main.py {path}` 打开它</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} is a recording that another program wrote: open it by `python main.py {path}`</source>
        <translation>{name} 是由另一个程序写出的记录：用 `python main.py {path}` 打开它</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} holds {tensors}: open its folder, `--model {folder}`</source>
        <translation>{name} 中有 {tensors}：请打开它所在的文件夹，`--model {folder}`</translation>
    </message>
    <message>
        <location filename="engines/models/foreign.py"/>
        <source>{name} holds {tensors} and no card</source>
        <translation>{name} 中有 {tensors}，但没有卡片</translation>
    </message>
    <message>
        <location filename="engines/models/hub/base.py"/>
        <source>{name} reads at most {limit:,} tokens: take a shorter text</source>
        <translation>{name} 至多读取 {limit:,} 个词元：请用更短的文本</translation>
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
        <translation>文本到文本</translation>
    </message>
    <message>
        <location filename="engines/models/hub/card.py"/>
        <source>translation</source>
        <translation>翻译</translation>
    </message>
    <message>
        <location filename="engines/models/hub/card.py"/>
        <source>classes of texts</source>
        <translation>文本的类别</translation>
    </message>
    <message>
        <location filename="engines/models/hub/card.py"/>
        <source>states of a text</source>
        <translation>文本的状态</translation>
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
        <translation>transformers 库的 {architecture}。</translation>
    </message>
    <message>
        <location filename="engines/models/hub/card.py"/>
        <source>its tokenizer.json frames texts in a way that cannot be read</source>
        <translation>它的 tokenizer.json 为文本加首尾标记的方式无法读取</translation>
    </message>
    <message>
        <location filename="engines/models/hub/converting.py"/>
        <source>{name} has no tokenizer.json, by which a text is cut into its tokens: save it with AutoTokenizer.from_pretrained(…).save_pretrained(…)</source>
        <translation>{name} 没有 tokenizer.json，而文本要靠它切分成词元：请用 AutoTokenizer.from_pretrained(…).save_pretrained(…) 保存</translation>
    </message>
    <message>
        <location filename="engines/models/hub/converting.py"/>
        <source>{name} has no tokenizer.json, and its {file} is read by packages that are not installed: pip install sentencepiece protobuf</source>
        <translation>{name} 没有 tokenizer.json，而读取其 {file} 的软件包尚未安装：pip install sentencepiece protobuf</translation>
    </message>
    <message>
        <location filename="engines/models/hub/converting.py"/>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: {file} cannot be read: {why}</source>
        <translation>{name}：无法读取 {file}：{why}</translation>
    </message>
    <message>
        <location filename="engines/models/hub/converting.py"/>
        <source>{name} has no tokenizer.json, and the transformers library makes none of what is there: {why}</source>
        <translation>{name} 没有 tokenizer.json，transformers 库也无法由现有文件生成它：{why}</translation>
    </message>
    <message>
        <location filename="engines/models/hub/converting.py"/>
        <source>{name} has no tokenizer.json, and of a {kind} the transformers library does not read {file}</source>
        <translation>{name} 没有 tokenizer.json，而对于 {kind}，transformers 库不读取 {file}</translation>
    </message>
    <message>
        <location filename="engines/models/hub/decoder.py"/>
        <source>{name} predicts {count:,} tokens, but its vocabulary has {vocab:,}: one of the two is not of this model</source>
        <translation>{name} 预测 {count:,} 个词元，但其词表有 {vocab:,} 个：两者之一不属于这个模型</translation>
    </message>
    <message>
        <location filename="engines/models/hub/encoder.py"/>
        <source>{name} hides tokens from one another after {n} of them: take a shorter text</source>
        <translation>超过 {n} 个词元之后，{name} 会使词元彼此不可见：请用更短的文本</translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: its config.json does not say its model_type</source>
        <translation>{name}：其 config.json 没有写明 model_type</translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: {count:,} layers are more than we open</source>
        <translation>{name}：{count:,} 层超出了我们能打开的层数</translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: its weights are quantised, which cannot be read here: take those in F32, F16 or BF16</source>
        <translation>{name}：其权重经过量化，此处无法读取：请使用 F32、F16 或 BF16 的权重</translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: its index does not say where its tensors are</source>
        <translation>{name}：其索引没有写明张量的位置</translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: its index names {n:,} files of weights</source>
        <translation>{name}：其索引列出了 {n:,} 个权重文件</translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name} has a config.json, but no weights: model.safetensors is missing</source>
        <translation>{name} 有 config.json，但没有权重：缺少 model.safetensors</translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: the index names {file!r}, which is no file of this folder</source>
        <translation>{name}：索引指定了 {file!r}，而它不是此文件夹中的文件</translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: {file} is missing; was the download complete?</source>
        <translation>{name}：缺少 {file}；是否已下载完整？</translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: {file} is a link to a file outside of the folder, which is not followed</source>
        <translation>{name}：{file} 是指向文件夹之外的文件的链接，不予跟随</translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: {file} is not a file</source>
        <translation>{name}：{file} 不是文件</translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: {file} is no plain list of tensors, and opening it might run anything: take the model's safetensors</source>
        <translation>{name}：{file} 不是单纯的张量列表，打开它可能执行任何代码：请使用该模型的 safetensors</translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: the tensor {tensor} holds {dtype}, not F32, F16 or BF16</source>
        <translation>{name}：张量 {tensor} 存放的是 {dtype}，而不是 F32、F16 或 BF16</translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: the tensor {tensor} holds values that are not finite</source>
        <translation>{name}：张量 {tensor} 含有非有限的值</translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: {file} is not whole: {why}</source>
        <translation>{name}：{file} 不完整：{why}</translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>it is not JSON</source>
        <translation>它不是 JSON</translation>
    </message>
    <message>
        <location filename="engines/models/hub/folder.py"/>
        <source>{name}: {file} is not a JSON object</source>
        <translation>{name}：{file} 不是 JSON 对象</translation>
    </message>
    <message>
        <location filename="engines/models/hub/joining.py"/>
        <source>{summary} It has no place for these tensors of the file: {names}.</source>
        <translation>{summary}文件中的以下张量在其中没有位置：{names}。</translation>
    </message>
    <message>
        <location filename="engines/models/hub/joining.py"/>
        <source>{name} cannot be seen while it reads: {why}</source>
        <translation>无法在 {name} 读取时观察它：{why}</translation>
    </message>
    <message>
        <location filename="engines/models/hub/joining.py"/>
        <source>{summary} Up to {end} the text is the source; what follows is the target, which the decoder reads. Heads {first} to {last} of a layer look from the target at the source.</source>
        <translation>{summary}到 {end} 为止的文本是源文；其后是目标文，由解码器读取。每层的头 {first} 到 {last} 从目标文看向源文。</translation>
    </message>
    <message>
        <location filename="engines/models/hub/joining.py"/>
        <source>{name} has no row in its table of embeddings for each token of its vocabulary</source>
        <translation>{name} 的嵌入表没有为词表中的每个词元各留一行</translation>
    </message>
    <message>
        <location filename="engines/models/hub/joining.py"/>
        <source>{name} neither calls the attention function of the library nor hands out its attention or its states</source>
        <translation>{name} 既不调用该库的注意力函数，也不给出注意力或状态</translation>
    </message>
    <message>
        <location filename="engines/models/hub/library.py"/>
        <source>Hugging Face models are read with packages that are not installed ({lacking}): pip install -e ".[huggingface]"</source>
        <translation>读取 Hugging Face 模型需要尚未安装的软件包（{lacking}）：pip install -e ".[huggingface]"</translation>
    </message>
    <message>
        <location filename="engines/models/hub/library.py"/>
        <source>{name}: the transformers library cannot open it: {why}</source>
        <translation>{name}：transformers 库无法打开它：{why}</translation>
    </message>
    <message>
        <location filename="engines/models/hub/library.py"/>
        <source>{name} is opened by code of its own ({kind}), which is never run here</source>
        <translation>{name} 要用它自己的代码（{kind}）打开，而这里从不执行这样的代码</translation>
    </message>
    <message>
        <location filename="engines/models/hub/library.py"/>
        <source>{name} is of the architecture {kind}, which this version of the transformers library does not know</source>
        <translation>{name} 的架构是 {kind}，此版本的 transformers 库不认识它</translation>
    </message>
    <message>
        <location filename="engines/models/hub/library.py"/>
        <source>{name}: its config.json cannot be used: {why}</source>
        <translation>{name}：无法使用其 config.json：{why}</translation>
    </message>
    <message>
        <location filename="engines/models/hub/library.py"/>
        <source>{name} is a {architecture}, and of this architecture these are opened: {known}</source>
        <translation>{name} 是 {architecture}，而这种架构中能打开的有：{known}</translation>
    </message>
    <message>
        <location filename="engines/models/hub/library.py"/>
        <source>{name} is a {kind}, which is no model of sequences of tokens</source>
        <translation>{name} 是 {kind}，它不是词元序列的模型</translation>
    </message>
    <message>
        <location filename="engines/models/hub/library.py"/>
        <source>{name}: its config.json describes a model of {count:.1e} parameters, and its weights are {there:.1e}</source>
        <translation>{name}：其 config.json 描述的模型有 {count:.1e} 个参数，而其权重有 {there:.1e} 个</translation>
    </message>
    <message>
        <location filename="engines/models/hub/library.py"/>
        <source>{name}: {architecture} needs tensors that its weights have not, or in another shape: {tensors}</source>
        <translation>{name}：{architecture} 需要的张量在其权重中没有，或形状不同：{tensors}</translation>
    </message>
    <message>
        <location filename="engines/models/hub/pair.py"/>
        <source>{name} is an encoder and a decoder whose attention is not built as in those that can be shown</source>
        <translation>{name} 由编码器和解码器组成，但其注意力的结构与可以显示的模型不同</translation>
    </message>
    <message>
        <location filename="engines/models/hub/pair.py"/>
        <source>{name} has an encoder and a decoder of different widths</source>
        <translation>{name} 的编码器和解码器宽度不同</translation>
    </message>
    <message>
        <location filename="engines/models/hub/proof.py"/>
        <source>{name} cannot be shown as it is: what is seen of it differs from what the library gives by {figure}</source>
        <translation>无法如实显示 {name}：从中观察到的与该库给出的相差 {figure}</translation>
    </message>
    <message>
        <location filename="engines/models/hub/proof.py"/>
        <source>the first {n} tokens of the text</source>
        <translation>文本的前 {n} 个词元</translation>
    </message>
    <message>
        <location filename="engines/models/hub/proof.py"/>
        <source>{n} tokens at random</source>
        <translation>随机的 {n} 个词元</translation>
    </message>
    <message>
        <location filename="engines/models/hub/proof.py"/>
        <source>largest difference from the transformers library</source>
        <translation>与 transformers 库的最大差异</translation>
    </message>
    <message>
        <location filename="engines/models/hub/proof.py"/>
        <source>differs from transformers by {figure} at most</source>
        <translation>与 transformers 至多相差 {figure}</translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>which of several recurrent networks, by its name in the file</source>
        <translation>有多个循环网络时选用哪一个，按其在文件中的名称</translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <location filename="gui/dialogs/importing.py"/>
        <source>Vocabulary</source>
        <translation>词表</translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>a file of the tokens in the order of their rows: one a line, one a character, or JSON</source>
        <translation>按各行顺序列出词元的文件：每行一个、每个字符一个，或 JSON</translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>Tokens are</source>
        <translation>词元为</translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>what those tokens are; a lexicon is of words in writing without spaces</source>
        <translation>这些词元是什么；lexicon 是不用空格书写的文字中的词</translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>States pass through</source>
        <translation>状态经过</translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>what the states of a simple RNN pass through</source>
        <translation>简单 RNN 的状态所经过的函数</translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>The read-out reads</source>
        <translation>读出所读</translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>of both directions, where each of them ends or the newest token</source>
        <translation>双向时，读取两个方向各自的终点，还是最新的词元</translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>the tensor of the embedding, by its name in the file; - for none: the network reads rows of numbers</source>
        <translation>嵌入的张量，按其在文件中的名称；- 表示没有：网络读取数值行</translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>the tensor of the read-out, by its name in the file; - for none</source>
        <translation>读出的张量，按其在文件中的名称；- 表示没有</translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>the names of a classifier's classes, with commas between, or a file of them, one a line</source>
        <translation>分类器的类别名称，以逗号分隔，或每行一个名称的文件</translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>a .npy file of the scores from class to class, of a tagger with a conditional random field</source>
        <translation>一个 .npy 文件，含类别到类别的得分，用于带条件随机场的标注器</translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>of a network that reads rows of numbers: the names of their columns, with commas between, or a file of them, one a line</source>
        <translation>用于读取数值行的网络：各列的名称，以逗号分隔，或每行一个名称的文件</translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>what is taken from each column before the network reads it, with commas between</source>
        <translation>网络读取之前从各列减去的数，以逗号分隔</translation>
    </message>
    <message>
        <location filename="engines/models/importers/asked.py"/>
        <source>what each column is then divided by, with commas between</source>
        <translation>其后各列除以的数，以逗号分隔</translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <location filename="engines/models/opening.py"/>
        <source>Models of your own</source>
        <translation>您自己的模型</translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>{file} holds no recurrent network</source>
        <translation>{file} 中没有循环网络</translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>{file} has no network {name}; there are {known}</source>
        <translation>{file} 没有网络 {name}；现有的有 {known}</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/importers/assembling.py"/>
        <source>{file} holds {n} recurrent networks, of which one can be shown at a time: choose by --network, or in the window; there are {known}</source>
        <extracomment>of one: {file} holds {n} recurrent network: {known}</extracomment>
        <translation>
            <numerusform>{file} 中有 {n} 个循环网络，一次只能显示一个：请用 --network 或在窗口中选择；现有的有 {known}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>{network} in {file} cannot be shown: {fault}</source>
        <translation>无法显示 {file} 中的 {network}：{fault}</translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>{file} has no matrix named {name}</source>
        <translation>{file} 没有名为 {name} 的矩阵</translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>{file} holds {network} and no embedding of {input} numbers a token: it reads rows of numbers, and no vocabulary</source>
        <translation>{file} 中有 {network}，而没有每个词元 {input} 个数的嵌入：它读取的是数值行，没有词表</translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>the embedding or the read-out that is asked for has not the sizes of {network}</source>
        <translation>所指定的嵌入或读出，其大小与 {network}不符</translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>its embedding is taken to be {name}, and {other} would fit as well: --embedding says which</source>
        <translation>把 {name} 当作它的嵌入，而 {other} 也同样适合：可用 --embedding 指定</translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>its read-out {name} says {count:,} things that are not its tokens, and is left out</source>
        <translation>它的读出 {name} 给出 {count:,} 项，与其词元不符，已略去</translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>it has no read-out that can be used: its states are shown, and it predicts nothing</source>
        <translation>它没有可用的读出：只显示它的状态，不作任何预测</translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>its read-out is its embedding, of which the file says only the bias</source>
        <translation>它的读出就是它的嵌入，文件只为读出给出了偏置</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/importers/assembling.py"/>
        <source>the file also holds {names}, which are no part of the model</source>
        <extracomment>of one: the file also holds {names}, which is no part of the model</extracomment>
        <translation>
            <numerusform>文件中还有 {names}，不属于这个模型</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/importers/assembling.py"/>
        <source>it has no embedding: it reads rows of {n} numbers</source>
        <extracomment>of one: it has no embedding: it reads rows of {n} number</extracomment>
        <translation>
            <numerusform>它没有嵌入：它读取每行 {n} 个数的数值行</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>its vocabulary is not in the file: its tokens are read by their numbers, as 12 7 3</source>
        <translation>它的词表不在文件中：其词元以编号读取，如 12 7 3</translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>only a network of both directions whose read-out reads each token can have a chain</source>
        <translation>只有双向且读出逐个读取词元的网络才能带有链</translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>{file} cannot be read: {why}</source>
        <translation>无法读取 {file}：{why}</translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>{file} is {shape}, where ({classes}, {classes}) is due</source>
        <translation>{file} 的形状是 {shape}，而应为 ({classes}, {classes})</translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <location filename="engines/nouns.py"/>
        <source>classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>states</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <location filename="engines/models/importers/checkpoint.py"/>
        <source>{file} cannot be opened: {why}</source>
        <translation>无法打开 {file}：{why}</translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>From {file} ({maker}): {network}.</source>
        <translation>来自 {file}（{maker}）：{network}。</translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>{given} names of classes are given, but the model has {classes}, each with a name of its own</source>
        <translation>给出了 {given} 个类别名称，但模型有 {classes} 个类别，名称各不相同</translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <location filename="engines/nouns.py"/>
        <source>class {n}</source>
        <translation>类别 {n}</translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>{name}: {network}</source>
        <translation>{name}：{network}</translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>embedding: {name}, {rows:,} tokens</source>
        <translation>嵌入：{name}，{rows:,} 个词元</translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>read-out: {name}, of {says:,} classes</source>
        <translation>读出：{name}，{says:,} 个类别</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/importers/assembling.py"/>
        <source>read-out: {name}, of {n:,} numbers</source>
        <extracomment>of one: read-out: {name}, of {n:,} number</extracomment>
        <translation>
            <numerusform>读出：{name}，{n:,} 个数</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/models/importers/assembling.py"/>
        <source>read-out: {name}, of {says:,} tokens</source>
        <translation>读出：{name}，{says:,} 个词元</translation>
    </message>
    <message>
        <location filename="engines/models/importers/checkpoint.py"/>
        <source>{file} is none of the files of weights that can be opened</source>
        <translation>{file} 不是可以打开的权重文件</translation>
    </message>
    <message>
        <location filename="engines/models/importers/checkpoint.py"/>
        <source>{file} is a PyTorch file that names {of_class}, which is more than weights: opening it would run somebody's code, and nothing of it was run. Save the module's state_dict() instead</source>
        <translation>{file} 是 PyTorch 文件，其中指明了 {of_class}，不只是权重：打开它就会执行他人的代码，而其中没有任何内容被执行。请改为保存模块的 state_dict()</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/importers/found.py"/>
        <source>a bidirectional {cell} of {n} layers (input {input}, hidden {hidden})</source>
        <extracomment>of one: a bidirectional {cell} of {n} layer (input {input}, hidden {hidden})</extracomment>
        <translation>
            <numerusform>{n} 层双向 {cell}（输入 {input}，隐藏 {hidden}）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/importers/found.py"/>
        <source>an {cell} of {n} layers (input {input}, hidden {hidden})</source>
        <extracomment>of one: an {cell} of {n} layer (input {input}, hidden {hidden})</extracomment>
        <translation>
            <numerusform>{n} 层 {cell}（输入 {input}，隐藏 {hidden}）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/importers/found.py"/>
        <source>a {cell} of {n} layers (input {input}, hidden {hidden})</source>
        <extracomment>of one: a {cell} of {n} layer (input {input}, hidden {hidden})</extracomment>
        <translation>
            <numerusform>{n} 层 {cell}（输入 {input}，隐藏 {hidden}）</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/models/importers/found.py"/>
        <source>{network}, projected to {projection}</source>
        <translation>{network}，投影到 {projection}</translation>
    </message>
    <message>
        <location filename="engines/models/importers/found.py"/>
        <source>{network}, without biases</source>
        <translation>{network}，没有偏置</translation>
    </message>
    <message>
        <location filename="engines/models/importers/found.py"/>
        <source>only an LSTM can have a projection</source>
        <translation>只有 LSTM 才能有投影</translation>
    </message>
    <message>
        <location filename="engines/models/importers/found.py"/>
        <source>it has {layers} layers, and at most 16 can be shown</source>
        <translation>它有 {layers} 层，而至多能显示 16 层</translation>
    </message>
    <message>
        <location filename="engines/models/importers/found.py"/>
        <source>its tensor {name} is not in the file</source>
        <translation>它的张量 {name} 不在文件中</translation>
    </message>
    <message>
        <location filename="engines/models/importers/found.py"/>
        <source>its tensor {name} is {shape} where {needed} is due</source>
        <translation>它的张量 {name} 的形状是 {shape}，而应为 {needed}</translation>
    </message>
    <message>
        <location filename="engines/models/importers/gguf.py"/>
        <source>{path} is read with two packages that are not installed: pip install -e ".[llm]"</source>
        <translation>读取 {path} 需要两个尚未安装的软件包：pip install -e ".[llm]"</translation>
    </message>
    <message>
        <location filename="engines/models/importers/gguf.py"/>
        <source>{path} cannot be opened: {why}</source>
        <translation>无法打开 {path}：{why}</translation>
    </message>
    <message>
        <location filename="engines/models/importers/gguf.py"/>
        <source>{path} is a GGUF model of the architecture {kind}, which is not shaped as those that can be opened: {known}</source>
        <translation>{path} 是架构为 {kind} 的 GGUF 模型，其结构与能打开的不同：{known}</translation>
    </message>
    <message>
        <location filename="engines/models/importers/gguf.py"/>
        <source>{path} does not say its {key}</source>
        <translation>{path} 没有写明它的 {key}</translation>
    </message>
    <message>
        <location filename="engines/models/importers/gguf.py"/>
        <source>{path} rotates a part of each head only, which cannot be opened</source>
        <translation>{path} 只旋转每个头的一部分，无法打开</translation>
    </message>
    <message>
        <location filename="engines/models/importers/gguf.py"/>
        <source>{path} stretches its positions ({scaling}), which cannot be opened</source>
        <translation>{path} 拉伸了位置（{scaling}），无法打开</translation>
    </message>
    <message>
        <location filename="engines/models/importers/gguf.py"/>
        <source>{path} has a tensor that its architecture has no place for: {name}</source>
        <translation>{path} 有一个张量在其架构中没有位置：{name}</translation>
    </message>
    <message>
        <location filename="engines/models/importers/gguf.py"/>
        <source>{path} does not say how pieces are joined</source>
        <translation>{path} 没有写明如何合并片段</translation>
    </message>
    <message>
        <location filename="engines/models/importers/gguf.py"/>
        <source>{path} holds no vocabulary</source>
        <translation>{path} 中没有词表</translation>
    </message>
    <message>
        <location filename="engines/models/importers/gguf.py"/>
        <source>{path} has a vocabulary of the kind {model}, split as {split}, which cannot be read yet</source>
        <translation>{path} 的词表属于 {model} 类型，按 {split} 切分，目前还无法读取</translation>
    </message>
    <message>
        <location filename="engines/models/importers/keras.py"/>
        <source>{file} is read with a package that is not installed: pip install -e ".[keras]"</source>
        <translation>读取 {file} 需要一个尚未安装的软件包：pip install -e ".[keras]"</translation>
    </message>
    <message>
        <location filename="engines/models/importers/keras.py"/>
        <source>{layers} are shown as one network</source>
        <translation>{layers} 作为一个网络显示</translation>
    </message>
    <message>
        <location filename="engines/models/importers/keras.py"/>
        <source>its gates pass through {gates} and its states through {states}, where sigmoid and tanh are due</source>
        <translation>它的门经过 {gates}，状态经过 {states}，而应为 sigmoid 和 tanh</translation>
    </message>
    <message>
        <location filename="engines/models/importers/keras.py"/>
        <source>its states pass through {states}, where tanh or relu are due</source>
        <translation>它的状态经过 {states}，而应为 tanh 或 relu</translation>
    </message>
    <message>
        <location filename="engines/models/importers/keras.py"/>
        <source>it reads backward</source>
        <translation>它反向读取</translation>
    </message>
    <message>
        <location filename="engines/models/importers/keras.py"/>
        <source>it mixes its directions ({how}) instead of putting them side by side</source>
        <translation>它把两个方向混合（{how}），而不是并排放置</translation>
    </message>
    <message>
        <location filename="engines/models/importers/numbers.py"/>
        <source>{given} names of columns are given, but a row has {inputs} numbers</source>
        <translation>给出了 {given} 个列名，但每行有 {inputs} 个数</translation>
    </message>
    <message>
        <location filename="engines/models/importers/numbers.py"/>
        <source>--{option} takes numbers with commas between, one for each column</source>
        <translation>--{option} 接受以逗号分隔的数，每列一个</translation>
    </message>
    <message>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>{file} is read with a package that is not installed: pip install -e ".[onnx]"</source>
        <translation>读取 {file} 需要一个尚未安装的软件包：pip install -e ".[onnx]"</translation>
    </message>
    <message>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>it is larger than an ONNX file can be</source>
        <translation>它大于 ONNX 文件可能的大小</translation>
    </message>
    <message>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>it is damaged, or no ONNX file</source>
        <translation>它已损坏，或不是 ONNX 文件</translation>
    </message>
    <message>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>it has {count:,} nodes</source>
        <translation>它有 {count:,} 个节点</translation>
    </message>
    <message>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>the tensor {name} claims more numbers than the file holds</source>
        <translation>张量 {name} 声称的数多于文件所含</translation>
    </message>
    <message>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>its weights are not constants of the file, or have not the shapes that are due</source>
        <translation>它的权重不是文件中的常量，或形状不是应有的形状</translation>
    </message>
    <message>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>it reads backward only</source>
        <translation>它只反向读取</translation>
    </message>
    <message>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>it has the batch first</source>
        <translation>它的批次在第一维</translation>
    </message>
    <message>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>it clips its gates, couples them or looks at its cells</source>
        <translation>它对门截断、使门耦合，或让门查看细胞</translation>
    </message>
    <message>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>its gates and states pass through {functions}</source>
        <translation>它的门和状态经过 {functions}</translation>
    </message>
    <message>
        <location filename="engines/models/importers/onnxfile.py"/>
        <source>it begins from a state that is not 0</source>
        <translation>它从不为 0 的状态开始</translation>
    </message>
    <message>
        <location filename="engines/models/importers/source.py"/>
        <source>it is damaged</source>
        <translation>它已损坏</translation>
    </message>
    <message>
        <location filename="engines/models/importers/template.py"/>
        <source>There is no chat, because the package jinja2, which renders its template, is missing: pip install -e ".[llm]"</source>
        <translation>无法对话：缺少用来渲染对话模板的软件包 jinja2：pip install -e ".[llm]"</translation>
    </message>
    <message>
        <location filename="engines/models/importers/template.py"/>
        <source>There is no chat: the chat template of this model cannot be rendered, or takes too long.</source>
        <translation>没有对话：这个模型的对话模板无法渲染，或耗时过长。</translation>
    </message>
    <message>
        <location filename="engines/models/importers/template.py"/>
        <source>There is no chat: the chat template of this model writes turns in a way that cannot be taken apart.</source>
        <translation>没有对话：这个模型的对话模板书写各轮发言的方式无法拆分。</translation>
    </message>
    <message>
        <location filename="engines/models/importers/vocabularyfile.py"/>
        <source>{name} lists no tokens: it is not in UTF-8</source>
        <translation>{name} 没有列出词元：它不是 UTF-8</translation>
    </message>
    <message>
        <location filename="engines/models/importers/vocabularyfile.py"/>
        <source>{name} lists {found:,} tokens, one a line, or {characters:,} characters, but the embedding has {rows:,} rows</source>
        <translation>{name} 列出了 {found:,} 个词元（每行一个），或 {characters:,} 个字符，但嵌入有 {rows:,} 行</translation>
    </message>
    <message>
        <location filename="engines/models/importers/vocabularyfile.py"/>
        <source>the names of classes in {name} cannot be read: {reason}</source>
        <translation>无法读取 {name} 中的类别名称：{reason}</translation>
    </message>
    <message>
        <location filename="engines/models/importers/vocabularyfile.py"/>
        <source>its embedding has {rows:,} rows, more than any vocabulary that can be shown</source>
        <translation>它的嵌入有 {rows:,} 行，多于能够显示的任何词表</translation>
    </message>
    <message>
        <location filename="engines/models/importers/vocabularyfile.py"/>
        <source>it lists {count:,} tokens, more than can be shown</source>
        <translation>它列出了 {count:,} 个词元，多于能够显示的数目</translation>
    </message>
    <message>
        <location filename="engines/models/importers/vocabularyfile.py"/>
        <source>most of its tokens are no single characters: say that they are words</source>
        <translation>它的多数词元不是单个字符：请指明它们是词</translation>
    </message>
    <message>
        <location filename="engines/models/importers/vocabularyfile.py"/>
        <source>{name} is no JSON that can be read: {error}</source>
        <translation>{name} 不是可以读取的 JSON：{error}</translation>
    </message>
    <message>
        <location filename="engines/models/importers/vocabularyfile.py"/>
        <source>{name} lists no tokens: a list of texts, or a number for each text, is due</source>
        <translation>{name} 没有列出词元：应为文本的列表，或每个文本对应一个数</translation>
    </message>
    <message>
        <location filename="engines/models/importers/vocabularyfile.py"/>
        <source>{name} lists {found:,} tokens, but the embedding has {rows:,} rows</source>
        <translation>{name} 列出了 {found:,} 个词元，但嵌入有 {rows:,} 行</translation>
    </message>
    <message>
        <location filename="engines/models/lookalike.py"/>
        <source>a Llama-shaped Transformer</source>
        <translation>Llama 结构的 Transformer</translation>
    </message>
    <message>
        <location filename="engines/models/lookalike.py"/>
        <source>GPT-2</source>
        <translation>GPT-2</translation>
    </message>
    <message>
        <location filename="engines/models/lookalike.py"/>
        <source>GPT-NeoX, BLOOM or Falcon</source>
        <translation>GPT-NeoX、BLOOM 或 Falcon</translation>
    </message>
    <message>
        <location filename="engines/models/lookalike.py"/>
        <source>BERT or one of its family</source>
        <translation>BERT 或其同族模型</translation>
    </message>
    <message>
        <location filename="engines/models/lookalike.py"/>
        <source>torch.nn.TransformerEncoder or a decoder of its kind</source>
        <translation>torch.nn.TransformerEncoder 或同类的解码器</translation>
    </message>
    <message>
        <location filename="engines/models/lookalike.py"/>
        <source>Mamba</source>
        <translation>Mamba</translation>
    </message>
    <message>
        <location filename="engines/models/lookalike.py"/>
        <source>no tensors</source>
        <translation>0 个张量</translation>
    </message>
    <message>
        <location filename="engines/models/lookalike.py"/>
        <source>the weights of our transformer or encoder</source>
        <translation>我们自己的 transformer 或 encoder 的权重</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/lookalike.py"/>
        <source>{n} tensors that look like {family}</source>
        <extracomment>of one: {n} tensor that looks like {family}</extracomment>
        <translation>
            <numerusform>{n} 个看来属于 {family} 的张量</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/lookalike.py"/>
        <source>{n} tensors: {tensors}</source>
        <extracomment>of one: {n} tensor: {tensors}</extracomment>
        <translation>
            <numerusform>{n} 个张量：{tensors}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/models/lookalike.py"/>
        <source>put it as weights.safetensors beside a card.toml (see {guide})</source>
        <translation>请将其命名为 weights.safetensors，与 card.toml 放在一起（见 {guide}）</translation>
    </message>
    <message>
        <location filename="engines/models/lookalike.py"/>
        <source>read with it by `python main.py --model {path}`, or see `python main.py import {path}`</source>
        <translation>用 `python main.py --model {path}` 以它读取，或用 `python main.py import {path}` 查看</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/lookalike.py"/>
        <source>{n} recurrent networks</source>
        <extracomment>of one: {n} recurrent network</extracomment>
        <translation>
            <numerusform>{n} 个循环网络</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/misfits.py"/>
        <source>{tensors} are tensors that the card's engine and config do not need, and nothing is left out in silence</source>
        <extracomment>of one: {tensors} is a tensor that the card's engine and config do not need, and nothing is left out in silence</extracomment>
        <translation>
            <numerusform>{tensors} 是卡片的 engine 和 config 所不需要的张量，而这里不会悄悄略去任何内容</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/misfits.py"/>
        <source>the model's weights have no tensors named {tensors}</source>
        <extracomment>of one: the model's weights have no tensor named {tensors}</extracomment>
        <translation>
            <numerusform>模型的权重中没有名为 {tensors} 的张量</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/models/misfits.py"/>
        <source>take what is not part of the model out of the file, or choose the engine that it belongs to</source>
        <translation>请从文件中去掉不属于该模型的内容，或选用它所属的引擎</translation>
    </message>
    <message>
        <location filename="engines/models/misfits.py"/>
        <source>{said}: {mend}</source>
        <translation>{said}：{mend}</translation>
    </message>
    <message>
        <location filename="engines/models/misfits.py"/>
        <source>they are those of a model with {name} above 0, but the card says {name} = {now}</source>
        <translation>它们属于 {name} 大于 0 的模型，而卡片写的是 {name} = {now}</translation>
    </message>
    <message>
        <location filename="engines/models/misfits.py"/>
        <source>they are those of a model with {name} = {wanted}, but the card says {name} = {now}</source>
        <translation>它们属于 {name} = {wanted} 的模型，而卡片写的是 {name} = {now}</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/models/misfits.py"/>
        <source>the file has weights of {n} layers, but the card says layers = {layers}</source>
        <extracomment>of one: the file has weights of {n} layer, but the card says layers = {layers}</extracomment>
        <translation>
            <numerusform>文件有 {n} 层的权重，而卡片写的是 layers = {layers}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>Reading numbers</source>
        <translation>读取数值</translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>From Hugging Face, on this machine</source>
        <translation>来自 Hugging Face，在本机上</translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>your own models cannot be listed: {reason}</source>
        <translation>无法列出您自己的模型：{reason}</translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>your own models cannot be listed: {error}</source>
        <translation>无法列出您自己的模型：{error}</translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>your own models cannot be listed: {folder} is no folder that can be read</source>
        <translation>无法列出您自己的模型：{folder} 不是可以读取的文件夹</translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>left out: {error}</source>
        <translation>已略去：{error}</translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>a model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>given by its name or its folder</source>
        <translation>以其名称或文件夹指定</translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>this is no model: {what}</source>
        <translation>这不是模型：{what}</translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>there is no model named {source!r}; there are {known}</source>
        <translation>没有名为 {source!r} 的模型；现有的有 {known}</translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>{path} is not a readable safetensors file: it is {kind}</source>
        <translation>{path} 不是可读取的 safetensors 文件：它是{kind}</translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>{folder} is not a model: it has no {name}</source>
        <translation>{folder} 不是模型：其中没有 {name}</translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>{path} is not a readable safetensors file: {error}</source>
        <translation>{path} 不是可读取的 safetensors 文件：{error}</translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>the tensor {name} holds {kind}, which are weights only with the scales they were quantised by, and a card has none: store the weights as F32, F16 or BF16</source>
        <translation>张量 {name} 存放的是{kind}，只有连同量化所用的比例才能成为权重，而卡片中没有比例：请把权重存为 F32、F16 或 BF16</translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>the tensor {name} holds {kind}: store the weights as F32, F16 or BF16</source>
        <translation>张量 {name} 存放的是{kind}：请把权重存为 F32、F16 或 BF16</translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>the card's config has {key}, which this engine does not know</source>
        <translation>卡片的 config 含有 {key}，而这个引擎不认识它</translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>the engine {engine} reads tokens, and the card's vocabulary is of rows of numbers</source>
        <translation>引擎 {engine} 读取词元，而卡片的词表是数值行</translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>the card says inputs = {inputs}, so it reads rows of numbers: write kind = "rows" and their columns under [vocabulary]</source>
        <translation>卡片写有 inputs = {inputs}，因此它读取数值行：请在 [vocabulary] 下写明 kind = "rows" 及各列</translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>the card's vocabulary is of {columns} columns, but its config says inputs = {inputs}</source>
        <translation>卡片的词表有 {columns} 列，而其 config 写的是 inputs = {inputs}</translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>the card names {classes} classes, but its config has another number</source>
        <translation>卡片列出了 {classes} 个类别，而其 config 写的是另一个数</translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>the card asks for {needed:.1e} weights, which is more than we open</source>
        <translation>卡片需要 {needed:.1e} 个权重，超出了我们能打开的数目</translation>
    </message>
    <message>
        <location filename="engines/models/opening.py"/>
        <source>there is not enough memory for the sizes that {name} asks for</source>
        <translation>内存不足，无法满足 {name} 所要的大小</translation>
    </message>
    <message>
        <location filename="engines/models/registry.py"/>
        <source>there is no engine named {name!r}; there are {names}</source>
        <translation>没有名为 {name!r} 的引擎；现有的有 {names}</translation>
    </message>
    <message>
        <location filename="engines/models/registry.py"/>
        <source>the engine {name} of {path} cannot be loaded: {kind}: {error}</source>
        <translation>无法加载 {path} 的引擎 {name}：{kind}：{error}</translation>
    </message>
    <message>
        <location filename="engines/models/registry.py"/>
        <source>the engine {name} should define one Engine class, but defines {count}</source>
        <translation>引擎 {name} 应定义一个 Engine 类，却定义了 {count} 个</translation>
    </message>
    <message>
        <location filename="engines/models/turns.py"/>
        <source>system</source>
        <translation>系统</translation>
    </message>
    <message>
        <location filename="engines/models/turns.py"/>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <location filename="engines/models/turns.py"/>
        <source>assistant</source>
        <translation>助手</translation>
    </message>
    <message>
        <location filename="engines/models/turns.py"/>
        <source>{name} continues texts and was not made for a chat: it comes without a chat template.</source>
        <translation>{name} 用于续写文本，并非为聊天而做：它没有附带聊天模板。</translation>
    </message>
    <message>
        <location filename="engines/models/turns.py"/>
        <source>the card's turns must say what stands around those of user and assistant</source>
        <translation>卡片的 turns 须写明 user 和 assistant 的发言前后各有什么</translation>
    </message>
    <message>
        <location filename="engines/models/turns.py"/>
        <source>the card's turns must say what stands before those of user and after those of assistant</source>
        <translation>卡片的 turns 须写明 user 的发言之前和 assistant 的发言之后有什么</translation>
    </message>
    <message>
        <location filename="engines/models/turns.py"/>
        <source>the card's turns must say in a short list of texts what else ends them</source>
        <translation>卡片的 turns 须用一个简短的文本列表写明还有什么会结束发言</translation>
    </message>
    <message>
        <location filename="engines/models/turns.py"/>
        <source>the card's turns must say with true or false whether they are lines</source>
        <translation>卡片的 turns 须用 true 或 false 写明发言是否各占一行</translation>
    </message>
    <message>
        <location filename="engines/models/turns.py"/>
        <source>the card's turns: {name} must be a text of at most {most:,} characters</source>
        <translation>卡片的 turns：{name} 应为至多 {most:,} 个字符的文本</translation>
    </message>
    <message>
        <location filename="engines/models/turns.py"/>
        <source>the card's turns: {role} must be two texts, before and after</source>
        <translation>卡片的 turns：{role} 应为前后两个文本</translation>
    </message>
    <message>
        <location filename="engines/models/untrained.py"/>
        <source>{summary} Its weights look as drawn at random: it seems never to have been trained.</source>
        <translation>{summary}它的权重看来像是随机抽取的：似乎从未训练过。</translation>
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
        <translation>词元 {n}</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>key {n}</source>
        <translation>键 {n}</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>column</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>column {n}</source>
        <translation>第 {n} 列</translation>
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
        <translation>输出</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>output {n}</source>
        <translation>输出 {n}</translation>
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
        <translation>位置</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>positions</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>position {n}</source>
        <translation>位置 {n}</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>slot</source>
        <translation>槽</translation>
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
        <translation>槽 {n}</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>place</source>
        <translation>位次</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>places</source>
        <translation>位次</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>place {n}</source>
        <translation>位次 {n}</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>word</source>
        <translation>词</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <location filename="engines/vocabularies/words.py"/>
        <source>words</source>
        <translation>词</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>word {n}</source>
        <translation>词 {n}</translation>
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
        <translation>输入门</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>output gate</source>
        <translation>输出门</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>update gate</source>
        <translation>更新门</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>reset gate</source>
        <translation>重置门</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <location filename="engines/spec.py"/>
        <source>candidate</source>
        <translation>候选值</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <location filename="gui/panels/importance.py"/>
        <location filename="gui/widgets/heatmaps.py"/>
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
        <translation>查询</translation>
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
        <translation>注意力</translation>
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
        <translation>写入</translation>
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
        <translation>回忆内容</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>sentence</source>
        <translation>句子</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>{role} gate</source>
        <translation>{role} 门</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/nouns.py"/>
        <source>{n:,} characters</source>
        <extracomment>of one: {n:,} character</extracomment>
        <translation>
            <numerusform>{n:,} 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/nouns.py"/>
        <source>{n:,} words</source>
        <extracomment>of one: {n:,} word</extracomment>
        <translation>
            <numerusform>{n:,} 个词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/nouns.py"/>
        <location filename="gui/export/__init__.py"/>
        <source>{n:,} rows</source>
        <extracomment>of one: {n:,} row</extracomment>
        <translation>
            <numerusform>{n:,} 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/nouns.py"/>
        <source>{n:,} bytes</source>
        <extracomment>of one: {n:,} byte</extracomment>
        <translation>
            <numerusform>{n:,} 字节</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>{count:.3g} kB</source>
        <translation>{count:.3g} kB</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>{count:.3g} MB</source>
        <translation>{count:.3g} MB</translation>
    </message>
    <message>
        <location filename="engines/nouns.py"/>
        <source>{count:,.3g} GB</source>
        <translation>{count:,.3g} GB</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a whole number up to {max}</source>
        <translation>{max} 或以下的整数</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a whole number of {min} or more</source>
        <translation>{min} 或以上的整数</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a whole number from {min} to {max}</source>
        <translation>{min} 到 {max} 的整数</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a whole number above {min}</source>
        <translation>{min} 以上（不含）的整数</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a whole number above {min} and up to {max}</source>
        <translation>{min}（不含）到 {max} 的整数</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a number up to {max}</source>
        <translation>{max} 或以下的数</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a number of {min} or more</source>
        <translation>{min} 或以上的数</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a number from {min} to {max}</source>
        <translation>{min} 到 {max} 的数</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a number above {min}</source>
        <translation>{min} 以上（不含）的数</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a number above {min} and up to {max}</source>
        <translation>{min}（不含）到 {max} 的数</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>up to {max}</source>
        <translation>{max} 或以下</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>of {min} or more</source>
        <translation>{min} 或以上</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>from {min} to {max}</source>
        <translation>{min} 到 {max}</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>above {min}</source>
        <translation>{min} 以上（不含）</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>above {min} and up to {max}</source>
        <translation>{min}（不含）到 {max}</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>{choices} or {last}</source>
        <translation>{choices} 或 {last}</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>{number} {unit}</source>
        <translation>{number}（{unit}）</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a text that a name can have</source>
        <translation>可用作名称的文本</translation>
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
        <translation>{min} 到 {max:,} 个字符、可用作名称的文本</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a text of at most {max:,} characters that a name can have</source>
        <translation>{max:,} 个字符以内、可用作名称的文本</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a text of {min} to {max:,} characters</source>
        <translation>{min} 到 {max:,} 个字符的文本</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>a text of at most {max:,} characters</source>
        <translation>{max:,} 个字符以内的文本</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>one of {count:,} characters</source>
        <translation>一段 {count:,} 个字符的文本</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>{said} must be {bounds}, not {given}</source>
        <translation>{said}应为 {bounds}，而不是 {given}</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>{said} must be a table, not {data}</source>
        <translation>{said}应为表，而不是 {data}</translation>
    </message>
    <message>
        <location filename="engines/option.py"/>
        <source>{said} has {key}, which is none of {names}</source>
        <translation>{said}含有 {key}，它不在 {names} 之中</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>oldest</source>
        <translation>最旧的</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>least read</source>
        <translation>读得最少的</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the memory's share</source>
        <translation>记忆的份额</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>Share λ</source>
        <translation>份额 λ</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the share of the memory in the prediction; 0: the model alone</source>
        <translation>预测中记忆所占的份额；0：只用模型</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the memory's temperature</source>
        <translation>记忆的温度</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <location filename="engines/sampling.py"/>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>of the read: small takes the most similar entry alone</source>
        <translation>读取的温度：小则只取最相似的条目</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the memory's capacity</source>
        <translation>记忆的容量</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>Slots</source>
        <translation>槽数</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>how many entries of this text are kept at a time</source>
        <translation>同时保留本文本的多少个条目</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>what gives way in the memory</source>
        <translation>记忆中让位的内容</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>Gives way</source>
        <translation>让位者</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>what is overwritten when all slots are in use; none: no more is written</source>
        <translation>所有槽都占用时覆盖什么；none：不再写入</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the memory's name</source>
        <translation>记忆的名称</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>Recalled</source>
        <translation>回忆的记忆</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>a memory in the store, written by this model in another sitting or in this one</source>
        <translation>记忆库中的一份记忆，由此模型在以前或本次使用中写入</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the memory's places</source>
        <translation>记忆的位次</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>entries</source>
        <translation>条</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>At a time</source>
        <translation>同时</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>how many entries of that memory are recalled at a time</source>
        <translation>同时回忆那份记忆中的多少个条目</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>what the cache keeps</source>
        <translation>缓存保留的内容</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>Keeps</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>of the key-value cache: everything in reach, the last tokens, the first four and the last, or half the most attended and half the last</source>
        <translation>键值缓存保留什么：可及的全部、最后的词元、最前四个和最后的词元，或一半为受注意最多的、一半为最后的</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the size of the cache</source>
        <translation>缓存的大小</translation>
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
        <translation>缓存总共保留多少个词元，包括最新的一个</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the number of tokens</source>
        <translation>词元的个数</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>how many tokens the model adds</source>
        <translation>模型续写多少个词元</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <location filename="engines/trace.py"/>
        <source>the layer</source>
        <translation>层</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the layer in focus</source>
        <translation>当前关注的层</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <location filename="engines/trace.py"/>
        <source>the head</source>
        <translation>头</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the attention head in focus</source>
        <translation>当前关注的注意力头</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the unit in focus</source>
        <translation>当前关注的单元</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <location filename="gui/dialogs/export.py"/>
        <location filename="gui/dialogs/figure.py"/>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>in pixels of the screen, 96 to the inch</source>
        <translation>以屏幕像素计，每英寸 96 像素</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the height</source>
        <translation>高度</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <location filename="gui/dialogs/export.py"/>
        <location filename="gui/dialogs/figure.py"/>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the DPI</source>
        <translation>分辨率（DPI）</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <location filename="gui/dialogs/export.py"/>
        <source>DPI of pixels</source>
        <translation>像素的 DPI</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>pixels per inch of a PNG, GIF or MP4; 96 is one to one</source>
        <translation>PNG、GIF 或 MP4 每英寸的像素数；96 为一比一</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the rate of a film</source>
        <translation>影片的速率</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>frames a second</source>
        <translation>帧/秒</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <location filename="gui/dialogs/export.py"/>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>how many steps of the run a GIF or MP4 shows in a second</source>
        <translation>GIF 或 MP4 每秒显示运行的多少步</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the fade of a film</source>
        <translation>影片的淡入淡出</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <location filename="gui/dialogs/export.py"/>
        <source>Fade</source>
        <translation>淡入淡出</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>how long a GIF or MP4 takes to come out of the ground, and to go</source>
        <translation>GIF 或 MP4 从底色中浮现以及隐去各用多长时间</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>the theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <location filename="gui/dialogs/export.py"/>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <location filename="engines/options.py"/>
        <source>the colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <location filename="engines/pytorch/every.py"/>
        <source>every how many calls to record</source>
        <translation>每隔多少次调用记录一次</translation>
    </message>
    <message>
        <location filename="engines/pytorch/every.py"/>
        <source>recording_every needs a torch.nn.Module, not {kind}</source>
        <translation>recording_every 需要 torch.nn.Module，而不是 {kind}</translation>
    </message>
    <message>
        <location filename="engines/pytorch/every.py"/>
        <source>{name} after {n:,} calls</source>
        <translation>{name}，{n:,} 次调用之后</translation>
    </message>
    <message>
        <location filename="engines/pytorch/librarytwin.py"/>
        <source>a model of an encoder and a decoder cannot be differentiated here: what it reads is two texts</source>
        <translation>编码器加解码器的模型在此处无法求导：它读取的是两段文本</translation>
    </message>
    <message>
        <location filename="engines/pytorch/looking.py"/>
        <source>a softmax of {heads} heads over the steps</source>
        <translation>在各步上以 softmax 计算的 {heads} 个头</translation>
    </message>
    <message>
        <location filename="engines/pytorch/looking.py"/>
        <source>attention of {heads} heads</source>
        <translation>{heads} 个头的注意力</translation>
    </message>
    <message>
        <location filename="engines/pytorch/looking.py"/>
        <source>the attention of {place} (too large)</source>
        <translation>{place} 的注意力（太大）</translation>
    </message>
    <message>
        <location filename="engines/pytorch/looking.py"/>
        <source>the attention of {place}</source>
        <translation>{place} 的注意力</translation>
    </message>
    <message>
        <location filename="engines/pytorch/moduletwin.py"/>
        <source>this model says nothing that has a probability: there is nothing to be differentiated</source>
        <translation>这个模型的输出没有概率：没有可求导的内容</translation>
    </message>
    <message>
        <location filename="engines/pytorch/moduletwin.py"/>
        <source>this model carries no state from step to step</source>
        <translation>这个模型不把状态从一步带到下一步</translation>
    </message>
    <message>
        <location filename="engines/pytorch/part.py"/>
        <source>{what} (computed again it differs by {apart:.1e} from the module's own)</source>
        <translation>{what}（重新计算的结果与模块自身的相差 {apart:.1e}）</translation>
    </message>
    <message>
        <location filename="engines/pytorch/proof.py"/>
        <source>{name} gave another output when it was run again (they differ by {apart:.1e}): a module that is not the same each time cannot be recorded</source>
        <translation>{name} 再次运行时给出了不同的输出（相差 {apart:.1e}）：每次结果不同的模块无法记录</translation>
    </message>
    <message>
        <location filename="engines/pytorch/reading.py"/>
        <source>tokens must be the text of each step, or its number from 0, in a list (of each sequence, in a list of lists), not {tokens}</source>
        <translation>tokens 应为每一步的文本，或其编号（从 0 算起），放在一个列表中（多个序列则为列表的列表），而不是 {tokens}</translation>
    </message>
    <message>
        <location filename="engines/pytorch/reading.py"/>
        <source>text must be what was read, in a list of {count} for as many sequences, not {text}</source>
        <translation>text 应为读取的内容，放在有 {count} 项的列表中，每个序列一项，而不是 {text}</translation>
    </message>
    <message>
        <location filename="engines/pytorch/reading.py"/>
        <source>text must be what was read, as one text, not {text}</source>
        <translation>text 应为读取的内容，写成一个文本，而不是 {text}</translation>
    </message>
    <message>
        <location filename="engines/pytorch/reading.py"/>
        <source>the ids that were read are not from 0 to {most:,}</source>
        <translation>所读取的 id 不在 0 到 {most:,} 之间</translation>
    </message>
    <message>
        <location filename="engines/pytorch/reading.py"/>
        <source>the text has {characters:,} characters and {words:,} words, but the module read {steps:,} steps: say by tokens what each of them read</source>
        <translation>文本有 {characters:,} 个字符、{words:,} 个词，但模块读取了 {steps:,} 步：请用 tokens 写明每一步读取了什么</translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>record_module needs a torch.nn.Module, not {module}</source>
        <translation>record_module 需要 torch.nn.Module，而不是 {module}</translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>{name} is compiled by TorchScript, whose layers cannot be watched: record the module it was made of</source>
        <translation>{name} 由 TorchScript 编译，其中的层无法观察：请记录编译前的模块</translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>{name} has nothing that can be recorded: {left_out}</source>
        <translation>{name} 中没有可以记录的内容：{left_out}</translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>{name} called no layer that can be recorded: recurrent ones (nn.RNN, nn.LSTM, nn.GRU and their cells), nn.MultiheadAttention, or scaled_dot_product_attention</source>
        <translation>{name} 没有调用任何可以记录的层：循环层（nn.RNN、nn.LSTM、nn.GRU 及其单元）、nn.MultiheadAttention 或 scaled_dot_product_attention</translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>there are tokens of {given} sequences, but the module read {batch}: give a list of tokens for each</source>
        <translation>给出了 {given} 个序列的词元，但模块读取了 {batch} 个：请为每个序列给出一个词元列表</translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>there are {tokens} tokens, but the module read sequences of {lengths} steps</source>
        <translation>有 {tokens} 个词元，但模块读取的序列有 {lengths} 步</translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>every step looks at all steps, also at later ones</source>
        <translation>每一步都看所有步，包括之后的步</translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>Not shown of this module: {left_out}.</source>
        <translation>此模块未显示的内容：{left_out}。</translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>layers beyond {most}</source>
        <translation>{most} 以后的层</translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>layer{n} is {place} ({what})</source>
        <translation>layer{n} 是 {place}（{what}）</translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>and more</source>
        <translation>以及其他</translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>a module of PyTorch</source>
        <translation>PyTorch 的模块</translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>a module recorded from Python</source>
        <translation>从 Python 记录的模块</translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>largest difference to the module itself</source>
        <translation>与模块自身的最大差异</translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>equal to the module to {value}</source>
        <translation>与模块自身相等，误差不超过 {value}</translation>
    </message>
    <message>
        <location filename="engines/pytorch/recorded.py"/>
        <source>the attention of {layer} (not of {heads} heads, as others)</source>
        <translation>{layer} 的注意力（不像其他层那样有 {heads} 个头）</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/pytorch/recorded.py"/>
        <source>{n} tracks, the first: {name}, {line}</source>
        <extracomment>of one: {n} track: {name}, {line}</extracomment>
        <translation>
            <numerusform>{n} 条轨，第一条：{name}，{line}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/pytorch/sequences.py"/>
        <source>{kind}, layer {n} of {count}</source>
        <translation>{kind}，{count} 层中的第 {n} 层</translation>
    </message>
    <message>
        <location filename="engines/pytorch/sequences.py"/>
        <source>{said}, both directions, the backward one from the end</source>
        <translation>{said}，双向，反向的自末尾开始</translation>
    </message>
    <message>
        <location filename="engines/pytorch/sequences.py"/>
        <source>layer {n} of {place}</source>
        <translation>{place} 的第 {n} 层</translation>
    </message>
    <message>
        <location filename="engines/pytorch/sequences.py"/>
        <source>{kind}, called at each step</source>
        <translation>{kind}，每一步调用一次</translation>
    </message>
    <message>
        <location filename="engines/pytorch/strands.py"/>
        <source>{place} (it does not give what a layer of PyTorch's gives)</source>
        <translation>{place}（它给出的不是 PyTorch 的层所给出的）</translation>
    </message>
    <message>
        <location filename="engines/pytorch/strands.py"/>
        <source>the attention of {place} (it adds keys of its own)</source>
        <translation>{place} 的注意力（它加入了自己的键）</translation>
    </message>
    <message>
        <location filename="engines/pytorch/strands.py"/>
        <source>the attention of {place} (it has more than four axes)</source>
        <translation>{place} 的注意力（它有四个以上的轴）</translation>
    </message>
    <message>
        <location filename="engines/pytorch/strands.py"/>
        <source>the attention of {place} (it looks at other steps than those it is of)</source>
        <translation>{place} 的注意力（它所看的步与它所属的步不同）</translation>
    </message>
    <message>
        <location filename="engines/pytorch/twin.py"/>
        <source>models of this kind ({kind}) cannot be differentiated here: no module of torch has the same mathematics</source>
        <translation>此类模型（{kind}）在此处无法求导：torch 没有数学上与之相同的模块</translation>
    </message>
    <message>
        <location filename="engines/rows.py"/>
        <source>the file of steps ended too soon</source>
        <translation>存放各步的文件提前结束</translation>
    </message>
    <message>
        <location filename="engines/rows.py"/>
        <source>less than {reserve:,.0f} MB are left on the disk</source>
        <translation>磁盘剩余空间不足 {reserve:,.0f} MB</translation>
    </message>
    <message>
        <location filename="engines/runs/arithmetic.py"/>
        <source>{place} does not exist: {whole} has no such part</source>
        <translation>{place} 不存在：{whole}没有这个部分</translation>
    </message>
    <message>
        <location filename="engines/runs/arithmetic.py"/>
        <source>the numbers of this recording do not fit the model that is named in it: {error}</source>
        <translation>这份记录中的数与其所指的模型不符：{error}</translation>
    </message>
    <message>
        <location filename="engines/runs/arithmetic.py"/>
        <source>Nothing is computed here: this is what was read, or where it was put.</source>
        <translation>这里没有计算：这就是读到的内容，或其放置之处。</translation>
    </message>
    <message>
        <location filename="engines/runs/arithmetic.py"/>
        <source>Set by the edit {edits}.</source>
        <translation>由干预 {edits} 设定。</translation>
    </message>
    <message>
        <location filename="engines/runs/arithmetic.py"/>
        <source>token “{token}”</source>
        <translation>词元“{token}”</translation>
    </message>
    <message>
        <location filename="engines/runs/arithmetic.py"/>
        <source>key {n} “{token}”</source>
        <translation>键 {n}“{token}”</translation>
    </message>
    <message>
        <location filename="engines/runs/arithmetic.py"/>
        <source>slot {n} “{text}”</source>
        <translation>槽 {n}“{text}”</translation>
    </message>
    <message>
        <location filename="engines/runs/arithmetic.py"/>
        <source>class “{name}”</source>
        <translation>类别“{name}”</translation>
    </message>
    <message>
        <location filename="engines/runs/arithmetic.py"/>
        <source>the sum of {n:,} smaller terms</source>
        <translation>{n:,} 个较小项之和</translation>
    </message>
    <message>
        <location filename="engines/runs/arithmetic.py"/>
        <source>the card of this run does not say of what sizes its model was</source>
        <translation>此次运行的卡片没有写明其模型的大小</translation>
    </message>
    <message>
        <location filename="engines/runs/arithmetic.py"/>
        <source>The model's own arithmetic has 32 bits: here it overflowed.</source>
        <translation>模型自身以 32 位运算：此处溢出了。</translation>
    </message>
    <message>
        <location filename="engines/runs/arithmetic.py"/>
        <source>This run keeps some of its numbers in 16 bits, of about three digits: what is computed from them is no nearer.</source>
        <translation>此次运行有一部分数以 16 位保存，约三位有效数字：由它们算出的结果也只有这样的精度。</translation>
    </message>
    <message>
        <location filename="engines/runs/arithmetic.py"/>
        <source>The model computes with 32 bits, and rounds at every step: of what is left where large terms cancel, or of the end of a curve, fewer digits are true.</source>
        <translation>模型以 32 位运算，每一步都舍入：在较大的项相互抵消之处，或曲线的末端，可靠的位数较少。</translation>
    </message>
    <message>
        <location filename="engines/runs/choosing.py"/>
        <source>no signal is left to be recorded: choose more, or leave out fewer</source>
        <translation>没有剩下可以记录的信号：请多选一些，或少排除一些</translation>
    </message>
    <message>
        <location filename="engines/runs/choosing.py"/>
        <source>these signals cannot be recorded without others: {error}</source>
        <translation>这些信号不能单独记录，还需要其他信号：{error}</translation>
    </message>
    <message>
        <location filename="engines/runs/choosing.py"/>
        <source>signals are chosen by patterns of their names, not by {pattern}</source>
        <translation>信号须以其名称的模式来选择，而不是 {pattern}</translation>
    </message>
    <message>
        <location filename="engines/runs/elsewhere.py"/>
        <source>a picture of {size:,} bytes ({kind})</source>
        <translation>一幅 {size:,} 字节的图（{kind}）</translation>
    </message>
    <message>
        <location filename="engines/runs/elsewhere.py"/>
        <source>a picture is {kinds}, not {kind}</source>
        <translation>图应为 {kinds}，而不是 {kind}</translation>
    </message>
    <message>
        <location filename="engines/runs/elsewhere.py"/>
        <source>a panel is asked for by its name, a text, not by {panel}</source>
        <translation>面板须以其名称（一个文本）指定，而不是 {panel}</translation>
    </message>
    <message>
        <location filename="engines/runs/elsewhere.py"/>
        <source>the picture could not be made</source>
        <translation>无法生成图</translation>
    </message>
    <message>
        <location filename="engines/runs/elsewhere.py"/>
        <source>there is no {name} of a picture; there are {names}</source>
        <translation>图没有 {name}；可用的有 {names}</translation>
    </message>
    <message>
        <location filename="engines/runs/elsewhere.py"/>
        <source>a window that is open</source>
        <translation>打开着的窗口</translation>
    </message>
    <message>
        <location filename="engines/runs/elsewhere.py"/>
        <source>a window that was closed</source>
        <translation>已关闭的窗口</translation>
    </message>
    <message>
        <location filename="engines/runs/elsewhere.py"/>
        <source>open_in_window needs a track, or several, not {tracks}</source>
        <translation>open_in_window 需要一条或几条轨，而不是 {tracks}</translation>
    </message>
    <message>
        <location filename="engines/runs/elsewhere.py"/>
        <source>{count} tracks are too many: {most} stand side by side; choose some</source>
        <translation>{count} 条轨太多：至多并排 {most} 条；请选择其中几条</translation>
    </message>
    <message>
        <location filename="engines/runs/elsewhere.py"/>
        <source>the window could not be opened</source>
        <translation>无法打开窗口</translation>
    </message>
    <message>
        <location filename="engines/runs/elsewhere.py"/>
        <source>{name} holds no steps, so there is nothing to show</source>
        <translation>{name} 中没有步，因此没有可显示的内容</translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{name} (without tokens, which of its numbers a step read cannot be told)</source>
        <translation>{name}（没有词元，无法得知每一步读取的是其中哪些数）</translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{path} holds nothing that can be shown: {left_out}</source>
        <translation>{path} 中没有可以显示的内容：{left_out}</translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{path} holds nothing that can be shown: it has no signals</source>
        <translation>{path} 中没有可以显示的内容：它没有信号</translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{path} cannot be right: {name} is of {size} tokens, but there is a token {token}</source>
        <translation>{path} 有误：{name} 对应 {size} 个词元，却出现了词元 {token}</translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>Not shown of this recording: {left_out}.</source>
        <translation>此记录未显示的内容：{left_out}。</translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{path} cannot be read: its metadata `pieces` must be a JSON list of texts, one for each step</source>
        <translation>无法读取 {path}：其元数据 `pieces` 应为 JSON 的文本列表，每一步一个</translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{path} has signals, but does not say what was read: it needs a tensor `tokens`, or the metadata `pieces`</source>
        <translation>{path} 有信号，但没有写明读取的是什么：它需要张量 `tokens` 或元数据 `pieces`</translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{path} cannot be read: {error}</source>
        <translation>无法读取 {path}：{error}</translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{path} cannot be read: its tokens must be a list of whole numbers from 0, one for each step</source>
        <translation>无法读取 {path}：其 tokens 应为 0 或以上的整数的列表，每一步一个</translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{path} cannot be right: it has {tokens} tokens, but {pieces} pieces of text</source>
        <translation>{path} 有误：它有 {tokens} 个词元，却有 {pieces} 段文本</translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{name} ({reason})</source>
        <translation>{name}（{reason}）</translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>of no name that is known</source>
        <translation>名称不在已知之列</translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>of a layer beyond {most}</source>
        <translation>所在的层在 {most} 以后</translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>of {dtype}, not of floats</source>
        <translation>是 {dtype}，而不是浮点数</translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{path} cannot be right: {name} has the shape {shape}, not ({wanted}) of {steps} steps</source>
        <translation>{path} 有误：{name} 的形状是 {shape}，而不是 {steps} 步的（{wanted}）</translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{path} cannot be right: {name} must have a weight for each of the {steps} steps, not {keys}</source>
        <translation>{path} 有误：{name} 应为 {steps} 步中的每一步都有一个权重，而不是 {keys}</translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>queries and keys are compared in pairs of one shape</source>
        <translation>查询和键须成对且形状相同才能比较</translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>not of as many heads as the first layer has</source>
        <translation>头数与第一层不同</translation>
    </message>
    <message>
        <location filename="engines/runs/inferred.py"/>
        <source>{path} cannot be right: {name} must be shares from 0 to 1, but reaches from {low:.3g} to {high:.3g}</source>
        <translation>{path} 有误：{name} 应为 0 到 1 的份额，却从 {low:.3g} 到 {high:.3g}</translation>
    </message>
    <message>
        <location filename="engines/runs/recorder.py"/>
        <source>{steps:,} steps of this model take {needed:,.0f} GB, and this machine has {memory:,.0f} GB of memory: take a shorter text</source>
        <translation>此模型的 {steps:,} 步需要 {needed:,.0f} GB，而这台机器的内存为 {memory:,.0f} GB：请用更短的文本</translation>
    </message>
    <message>
        <location filename="engines/runs/recorder.py"/>
        <source>{steps:,} steps of this model take {needed:,.1f} GB, and there is room for {left:,.1f} GB in memory and on the disk: take a shorter text, or record fewer signals</source>
        <translation>此模型的 {steps:,} 步需要 {needed:,.1f} GB，而内存和磁盘合计剩余 {left:,.1f} GB：请用更短的文本，或少记录一些信号</translation>
    </message>
    <message>
        <location filename="engines/runs/recorder.py"/>
        <source>the model of this recording must run again for that, and there is none named {name} here: open it and let it read the text</source>
        <translation>为此，此记录的模型须重新运行，而这里没有名为 {name} 的模型：请打开它，并让它读取该文本</translation>
    </message>
    <message>
        <location filename="engines/runs/recorder.py"/>
        <location filename="engines/runs/recording.py"/>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>the memory</source>
        <translation>记忆</translation>
    </message>
    <message>
        <location filename="engines/runs/recorder.py"/>
        <source>a MemoryOptions</source>
        <translation>MemoryOptions</translation>
    </message>
    <message>
        <location filename="engines/runs/recorder.py"/>
        <source>{name} predicts no next token: it cannot continue a text</source>
        <translation>{name} 不预测下一个词元：它不能续写文本</translation>
    </message>
    <message>
        <location filename="engines/runs/recorder.py"/>
        <source>the text has no token that {name} knows: there is nothing to continue</source>
        <translation>文本中没有 {name} 认识的词元：没有可以续写的内容</translation>
    </message>
    <message>
        <location filename="engines/runs/recorder.py"/>
        <source>an empty text cannot be continued: give the model at least one character</source>
        <translation>空文本无法续写：请至少给模型一个字符</translation>
    </message>
    <message>
        <location filename="engines/runs/recorder.py"/>
        <source>a Sampling, as Sampling(temperature=0.8)</source>
        <translation>Sampling，如 Sampling(temperature=0.8)</translation>
    </message>
    <message>
        <location filename="engines/runs/recorder.py"/>
        <source>progress must be a function of the steps done, not {progress}</source>
        <translation>progress 应为以已完成步数为参数的函数，而不是 {progress}</translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <location filename="gui/state/sceneparts.py"/>
        <source>a recording</source>
        <translation>记录</translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>given by the path of its file</source>
        <translation>其文件的路径</translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>{path} is damaged: {error}</source>
        <translation>{path} 已损坏：{error}</translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>{path} cannot be read as a recording: {error}</source>
        <translation>无法把 {path} 作为记录读取：{error}</translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>{path} is damaged: {misfit}</source>
        <translation>{path} 已损坏：{misfit}</translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>{path}: {left_out}</source>
        <translation>{path}：{left_out}</translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>its description lacks {key}</source>
        <translation>它的描述缺少 {key}</translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>its description is not of the form that a recording has</source>
        <translation>它的描述不是记录应有的格式</translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>this is no recording: {what}</source>
        <translation>这不是记录：{what}</translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>{path} is damaged: its description cannot be read</source>
        <translation>{path} 已损坏：无法读取其描述</translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>{path} was made by a newer Mnemoscope (format {version})</source>
        <translation>{path} 由更新版本的 Mnemoscope 生成（格式 {version}）</translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>{path} is damaged: it has no {tensors}</source>
        <translation>{path} 已损坏：它没有 {tensors}</translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>the tokens are not a list of whole numbers</source>
        <translation>词元不是整数的列表</translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>the pieces of text do not belong to the steps</source>
        <translation>文本的各段与各步不相符</translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>a piece lies outside the text</source>
        <translation>有一段在文本之外</translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>a token is not in the vocabulary</source>
        <translation>有一个词元不在词表中</translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>the context is not a whole number above 0</source>
        <translation>上下文不是大于 0 的整数</translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>it has more than {most:,} edits</source>
        <translation>它的干预超过 {most:,} 个</translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>the sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>its keys are not of the pairs that turn</source>
        <translation>它的键不是由成对旋转的分量构成的</translation>
    </message>
    <message>
        <location filename="engines/runs/recording.py"/>
        <source>the entries recalled do not belong to their texts</source>
        <translation>回忆的条目与其文本不相符</translation>
    </message>
    <message>
        <location filename="engines/runs/rescue.py"/>
        <source>what was read is kept in {path}</source>
        <translation>已读取的内容保存在 {path}</translation>
    </message>
    <message>
        <location filename="engines/runs/rescue.py"/>
        <source>what was read could not be kept anywhere else either</source>
        <translation>已读取的内容也无法保存到别处</translation>
    </message>
    <message>
        <location filename="engines/runs/runner.py"/>
        <location filename="gui/background.py"/>
        <location filename="gui/program.py"/>
        <source>there is not enough memory for this</source>
        <translation>内存不足，无法完成</translation>
    </message>
    <message>
        <location filename="engines/runs/runner.py"/>
        <source>the model stopped with {kind}: {words}</source>
        <translation>模型因 {kind} 停止：{words}</translation>
    </message>
    <message>
        <location filename="engines/runs/runner.py"/>
        <source>no model is open yet</source>
        <translation>尚未打开任何模型</translation>
    </message>
    <message>
        <location filename="engines/runs/runner.py"/>
        <source>it does not say why</source>
        <translation>它没有说明原因</translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{path} can no longer be read: {error}; open it again</source>
        <translation>{path} 已无法读取：{error}；请重新打开</translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} has the shape {shape} of {dtype}</source>
        <translation>{name} 的形状是 {shape}，类型是 {dtype}</translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>its layers have not the same number of attention heads</source>
        <translation>它各层的注意力头数不相同</translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} has the range {low} to {high}</source>
        <translation>{name} 的范围是 {low} 到 {high}</translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} has the shape {shape}</source>
        <translation>{name} 的形状是 {shape}</translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} are {size}, but the vocabulary has {vocab} tokens</source>
        <translation>{name} 有 {size} 个，但词表有 {vocab} 个词元</translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} has no keys to be compared with</source>
        <translation>{name} 没有可与之比较的键</translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>layer{layer}.position.{name} is not one for each position</source>
        <translation>layer{layer}.position.{name} 不是每个位置各一个</translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>no signal can be named {name}</source>
        <translation>没有信号可以叫 {name}</translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>the layer of {name} is {layer}, which its name does not say</source>
        <translation>{name} 所在的层是 {layer}，与其名称不符</translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} is of the kind {kind}, but its name says no layer</source>
        <translation>{name} 的类型是 {kind}，但其名称没有写明层</translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} is of the kind {kind}, which has another name</source>
        <translation>{name} 的类型是 {kind}，此类信号另有名称</translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} is of the kind {kind}, not {named}</source>
        <translation>{name} 的类型是 {kind}，而不是 {named}</translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} is kept as {number}, which the kind {kind} cannot be</source>
        <translation>{name} 以 {number} 保存，而类型 {kind} 不能如此保存</translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} has the axes {axes}</source>
        <translation>{name} 的轴是 {axes}</translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} has the axes of one number</source>
        <translation>{name} 的轴是单个数的轴</translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>there is no {name}, which its other signals need</source>
        <translation>没有 {name}，而其他信号需要它</translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} has not the slots that are written</source>
        <translation>{name} 的槽与写入的槽不同</translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>{name} is not called {usual}</source>
        <translation>{name} 没有叫作 {usual}</translation>
    </message>
    <message>
        <location filename="engines/runs/tracefile.py"/>
        <source>memory.recalled has the shape {recalled}</source>
        <translation>memory.recalled 的形状是 {recalled}</translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>0: always the likeliest token; 1: the model's own distribution</source>
        <translation>0：总是取最可能的词元；1：模型自身的分布</translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>top-k</source>
        <translation>top-k</translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <location filename="gui/dialogs/cuepages.py"/>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>choose among the k likeliest tokens; 0: among all</source>
        <translation>从最可能的 k 个词元中选择；0：从全部词元中选择</translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>top-p</source>
        <translation>top-p</translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>choose among the fewest tokens that make up this probability; 1: all</source>
        <translation>从合计达到此概率的最少几个词元中选择；1：全部</translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>the seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>the same seed continues the same text in the same way</source>
        <translation>相同的种子会以相同的方式续写相同的文本</translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>the model's prediction is not a number, so nothing can be chosen from it</source>
        <translation>模型的预测不是数，因此无法从中选择</translation>
    </message>
    <message>
        <location filename="engines/sampling.py"/>
        <source>the model knows no token, so nothing can be chosen to continue with</source>
        <translation>模型不认识任何词元，因此没有可选来续写的内容</translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>forward {signal}</source>
        <translation>正向{signal}</translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>backward {signal}</source>
        <translation>反向{signal}</translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <location filename="gui/widgets/axiswords.py"/>
        <source>hop {n}</source>
        <translation>第 {n} 跳</translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>forward layer {n}</source>
        <translation>正向第 {n} 层</translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>backward layer {n}</source>
        <translation>反向第 {n} 层</translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>state after the hop</source>
        <translation>这一跳之后的状态</translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>hidden state</source>
        <translation>隐藏状态</translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>cell state</source>
        <translation>细胞状态</translation>
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
        <translation>MLP</translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>{role} of every position</source>
        <translation>每个位置的{role}</translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>logits without memory</source>
        <translation>无记忆时的 logits</translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>attention of the hop</source>
        <translation>这一跳的注意力</translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>memory: {role}</source>
        <translation>记忆：{role}</translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>two signals are named {name}</source>
        <translation>有两个信号都叫 {name}</translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>a signal is asked for by its name, a text, not by {name}</source>
        <translation>信号须以其名称（一个文本）指定，而不是 {name}</translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>{name} is not stored but derived: ask the trace for attention(layer, head)</source>
        <translation>{name} 不是存储的，而是推导出来的：请用轨迹记录的 attention(layer, head) 取得</translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>there is no signal {name}; near: {near}</source>
        <translation>没有信号 {name}；相近的有：{near}</translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>there is no signal {name}; there are none</source>
        <translation>没有信号 {name}；这里没有任何信号</translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>there is no signal {name}; there are {signals}</source>
        <translation>没有信号 {name}；现有的信号有 {signals}</translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>there is no signal of the kind {kind}</source>
        <translation>没有类型为 {kind} 的信号</translation>
    </message>
    <message>
        <location filename="engines/spec.py"/>
        <source>there is no signal of the kind {kind} in layer {layer}</source>
        <translation>第 {layer} 层没有类型为 {kind} 的信号</translation>
    </message>
    <message>
        <location filename="engines/tokens.py"/>
        <source>characters</source>
        <translation>字符</translation>
    </message>
    <message>
        <location filename="engines/trace.py"/>
        <source>this run was recorded without {names}</source>
        <translation>此次运行记录时没有包含 {names}</translation>
    </message>
    <message>
        <location filename="engines/trace.py"/>
        <source>rows of shape {shape} do not hold {tokens} steps</source>
        <translation>形状为 {shape} 的各行容纳不下 {tokens} 步</translation>
    </message>
    <message>
        <location filename="engines/trace.py"/>
        <source>no more steps can be kept after {steps:,}: their {limit:.3g} GB of memory are used, and the file for more cannot be written ({refused})</source>
        <translation>{steps:,} 步之后无法再保留更多步：它们的 {limit:.3g} GB 内存已用完，而存放更多步的文件无法写入（{refused}）</translation>
    </message>
    <message>
        <location filename="engines/trace.py"/>
        <source>cannot fork at {length} a trace of {steps} steps</source>
        <translation>不能在 {length} 处分叉一条有 {steps} 步的轨迹记录</translation>
    </message>
    <message>
        <location filename="engines/trace.py"/>
        <source>the first key</source>
        <translation>第一个键</translation>
    </message>
    <message>
        <location filename="engines/trace.py"/>
        <source>there is no attention in this trace: its model has none, or it was not recorded</source>
        <translation>这条轨迹记录中没有注意力：其模型没有注意力，或者没有记录</translation>
    </message>
    <message>
        <location filename="engines/trace.py"/>
        <source>there is attention in the layers {heads}, not in layer {layer}</source>
        <translation>第 {heads} 层有注意力，第 {layer} 层没有</translation>
    </message>
    <message>
        <location filename="engines/trace.py"/>
        <source>steps must be whole numbers, not {start} to {stop}</source>
        <translation>步应为整数，而不是 {start} 到 {stop}</translation>
    </message>
    <message>
        <location filename="engines/trace.py"/>
        <source>steps {start} to {stop} are not in a trace of {steps}</source>
        <translation>{steps} 步的轨迹记录中没有步 {start} 到 {stop}</translation>
    </message>
    <message>
        <location filename="engines/track.py"/>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="engines/track.py"/>
        <source>not in the vocabulary: read as unknown</source>
        <translation>不在词表中：按未知读取</translation>
    </message>
    <message>
        <location filename="engines/track.py"/>
        <source>the model reads this where a text begins or ends</source>
        <translation>模型在文本开头或结尾处读取它</translation>
    </message>
    <message>
        <location filename="engines/track.py"/>
        <source>“{piece}” is read as “{form}”</source>
        <translation>“{piece}”按“{form}”读取</translation>
    </message>
    <message>
        <location filename="engines/track.py"/>
        <source>not in the vocabulary, and skipped: {skipped}</source>
        <translation>不在词表中，已跳过：{skipped}</translation>
    </message>
    <message>
        <location filename="engines/training/adding.py"/>
        <source>mean squared error of always answering 1: difference from 0.167</source>
        <translation>总是回答 1 的均方误差：与 0.167 的差</translation>
    </message>
    <message>
        <location filename="engines/training/adding.py"/>
        <source>mean squared error of the sum, {count:,} unseen sequences of {length} rows</source>
        <translation>和的均方误差，{count:,} 个未见过的 {length} 行序列</translation>
    </message>
    <message>
        <location filename="engines/training/adding.py"/>
        <source>the example of {rows} rows: difference of the answer from the sum</source>
        <translation>{rows} 行的示例：回答与和的差</translation>
    </message>
    <message>
        <location filename="engines/training/babi.py"/>
        <source>the text is not {title}: it has {files} files and not {wanted}</source>
        <translation>该文本不是 {title}：它有 {files} 个文件，而不是 {wanted} 个</translation>
    </message>
    <message>
        <location filename="engines/training/babi.py"/>
        <source>questions of the examples answered otherwise than by rules</source>
        <translation>示例中回答与规则不符的问题</translation>
    </message>
    <message>
        <location filename="engines/training/babi.py"/>
        <source>share wrong of questions about stories made anew</source>
        <translation>新编故事的问题的错误率</translation>
    </message>
    <message>
        <location filename="engines/training/babi.py"/>
        <source>hop {n}, the last, looks most at a supporting sentence</source>
        <translation>第 {n} 跳（最后一跳）最关注支持句</translation>
    </message>
    <message>
        <location filename="engines/training/babi.py"/>
        <source>hop {n} looks most at a supporting sentence</source>
        <translation>第 {n} 跳最关注支持句</translation>
    </message>
    <message>
        <location filename="engines/training/babi.py"/>
        <source>share wrong of the test questions of task {task}</source>
        <translation>任务 {task} 的测试问题的错误率</translation>
    </message>
    <message>
        <location filename="engines/training/babi.py"/>
        <source>the last hop looks most at a supporting sentence there</source>
        <translation>其中最后一跳最关注支持句</translation>
    </message>
    <message>
        <location filename="engines/training/babi.py"/>
        <source>stories are measured in torch, and this engine is no memory network of words there</source>
        <translation>故事以 torch 测量，而此引擎在那里没有词的记忆网络</translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>there is no recipe named {name!r}; there are {found}</source>
        <translation>没有名为 {name!r} 的配方；现有的有 {found}</translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>{name} makes its own examples: it takes no --data</source>
        <translation>{name} 自行生成示例：不接受 --data</translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>{path} cannot be read as text: {error}</source>
        <translation>无法把 {path} 作为文本读取：{error}</translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>{folder} is no folder with {files}</source>
        <translation>{folder} 不是包含 {files} 的文件夹</translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>there is no file {file}</source>
        <translation>没有文件 {file}</translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>{name} is trained on {title}, which is not here: get it from {where}, and name the folder with --data or put it at data/{path}</source>
        <translation>{name} 以 {title} 训练，而这里没有它：请从 {where} 取得，再用 --data 指定其文件夹，或把它放到 data/{path}</translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>{name} is trained on {title}, which is not here: get it from {where}, and name the file with --data or put it at data/{path}</source>
        <translation>{name} 以 {title} 训练，而这里没有它：请从 {where} 取得，再用 --data 指定其文件，或把它放到 data/{path}</translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>left out: what is measured on {title}; it is not at {path}</source>
        <translation>略过以 {title} 测量的内容；它不在 {path}</translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>left out: what is measured on {title}; there is no {path} in $MNEMOSCOPE_DATA or ./data</source>
        <translation>略过以 {title} 测量的内容；$MNEMOSCOPE_DATA 和 ./data 中都没有 {path}</translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>left out: what is measured on {title}; {path} is another text</source>
        <translation>略过以 {title} 测量的内容；{path} 是另一份文本</translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>a text of {count} characters is too short for {name}, which needs {needed}</source>
        <translation>{count} 个字符的文本对 {name} 太短，它需要 {needed} 个</translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>training {name} came to nothing: its loss was never a finite number</source>
        <translation>{name} 的训练没有结果：其损失从未是有限的数</translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>{folder} already holds a model (a {name}): name another folder</source>
        <translation>{folder} 中已有一个模型（{name}）：请指定另一个文件夹</translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>{why}; the model is kept in {folder}</source>
        <translation>{why}；模型保存在 {folder}</translation>
    </message>
    <message>
        <location filename="engines/training/catalogue.py"/>
        <source>{why}; the model could not be kept anywhere else either</source>
        <translation>{why}；模型也无法保存到别处</translation>
    </message>
    <message>
        <location filename="engines/training/counting.py"/>
        <source>difference of the cell from the depth, to {depth:.0f}</source>
        <translation>细胞与深度的差，深度至 {depth:.0f}</translation>
    </message>
    <message>
        <location filename="engines/training/counting.py"/>
        <source>likelier than opening: legal, less likely: not; wrong at</source>
        <translation>比开括号更可能者合法，更不可能者不合法；误判处数</translation>
    </message>
    <message>
        <location filename="engines/training/counting.py"/>
        <source>length {length}, {times} x the training: likeliest next is legal</source>
        <translation>长度 {length}，训练长度的 {times} 倍：下一个最可能者合法</translation>
    </message>
    <message>
        <location filename="engines/training/counting.py"/>
        <source>length {length}, {times} x the training: probability of the legal</source>
        <translation>长度 {length}，训练长度的 {times} 倍：合法者的概率</translation>
    </message>
    <message>
        <location filename="engines/training/counting.py"/>
        <source>correlation of cell {unit} with the depth at 2 x the training</source>
        <translation>训练长度的 2 倍时，细胞 {unit} 与深度的相关系数</translation>
    </message>
    <message>
        <location filename="engines/training/counting.py"/>
        <source>largest n to which every a^n b^n is right</source>
        <translation>每个 a^n b^n 都正确的最大 n</translation>
    </message>
    <message>
        <location filename="engines/training/counting.py"/>
        <source>correlation of cell {unit} with the count at n = {bound}</source>
        <translation>n = {bound} 时，细胞 {unit} 与计数的相关系数</translation>
    </message>
    <message>
        <location filename="engines/training/dialogue.py"/>
        <source>share wrong of {count} questions on combinations never told in training</source>
        <translation>训练中从未出现过的组合的 {count} 个问题的错误率</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/training/dialogue.py"/>
        <source>share wrong after {n} changes of what it rests on, of {count} questions</source>
        <extracomment>of one: share wrong after {n} change of what it rests on, of {count} questions</extracomment>
        <translation>
            <numerusform>{count} 个问题，所依据的内容改变 {n} 次之后的错误率</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/training/dialogue.py"/>
        <source>the last hop reads most what the answer rests on</source>
        <translation>最后一跳主要读取回答所依据的内容</translation>
    </message>
    <message>
        <location filename="engines/training/dialogue.py"/>
        <source>share right where the answer rests on what was said {first} to {last} turns ago</source>
        <translation>回答依据 {first} 到 {last} 轮之前所说内容时的正确率</translation>
    </message>
    <message>
        <location filename="engines/training/dialogue.py"/>
        <source>answers are measured in torch, and this engine has no module there</source>
        <translation>回答以 torch 测量，而此引擎在那里没有模块</translation>
    </message>
    <message>
        <location filename="engines/training/figures.py"/>
        <source>what the card says otherwise than its recipe</source>
        <translation>卡片所写与其配方不符之处</translation>
    </message>
    <message>
        <location filename="engines/training/figures.py"/>
        <source>not measured: what another model of this name was made to show</source>
        <translation>未测量：同名的另一个模型所要展示的内容</translation>
    </message>
    <message>
        <location filename="engines/training/figures.py"/>
        <source>not held to what the bundled model was made to show: its training was stopped early</source>
        <translation>未按自带模型所要展示的内容检验：其训练提前停止了</translation>
    </message>
    <message>
        <location filename="engines/training/figures.py"/>
        <source>not held to what the bundled model was made to show: its training was done on another text</source>
        <translation>未按自带模型所要展示的内容检验：其训练用的是另一份文本</translation>
    </message>
    <message>
        <location filename="engines/training/figures.py"/>
        <source>{key} on the card: largest of {count} differences from what is measured</source>
        <translation>卡片上的 {key}：与测量值的 {count} 个差中的最大者</translation>
    </message>
    <message>
        <location filename="engines/training/figures.py"/>
        <source>{key} on the card: difference from {figure:.4g}, measured</source>
        <translation>卡片上的 {key}：与测量值 {figure:.4g} 的差</translation>
    </message>
    <message>
        <location filename="engines/training/figures.py"/>
        <source>the card gives no figure of its quality</source>
        <translation>卡片没有给出任何质量数值</translation>
    </message>
    <message>
        <location filename="engines/training/figures.py"/>
        <source>value on the card, {value:.4g}: difference from its {key}</source>
        <translation>卡片上的 value，{value:.4g}：与其 {key} 的差</translation>
    </message>
    <message>
        <location filename="engines/training/figures.py"/>
        <source>value on the card, {value:.4g}: not a number of {questions:,} questions, off by</source>
        <translation>卡片上的 value，{value:.4g}：折合 {questions:,} 个问题时不是整数个，偏差</translation>
    </message>
    <message>
        <location filename="engines/training/figures.py"/>
        <source>not measured for want of data: the card's {measure}, {value:.4g}</source>
        <translation>因缺少数据而未测量：卡片的 {measure}，{value:.4g}</translation>
    </message>
    <message>
        <location filename="engines/training/fit.py"/>
        <source>{title}: step {done}, train {train:.4f}, validation {reached:.4f} {unit}</source>
        <translation>{title}：第 {done} 步，训练 {train:.4f}，验证 {reached:.4f} {unit}</translation>
    </message>
    <message>
        <location filename="engines/training/fit.py"/>
        <source>{title}: stopped at step {done}; keeping the best so far</source>
        <translation>{title}：在第 {done} 步停止；保留到此为止最好的结果</translation>
    </message>
    <message>
        <location filename="engines/training/flipflop.py"/>
        <source>bits held right over {count:,} unseen characters</source>
        <translation>{count:,} 个未见过的字符中保持正确的比特</translation>
    </message>
    <message>
        <location filename="engines/training/flipflop.py"/>
        <source>stable fixed points with no input, more or fewer than 8</source>
        <translation>无输入时的稳定不动点，比 8 个多或少的个数</translation>
    </message>
    <message>
        <location filename="engines/training/flipflop.py"/>
        <source>different contents of the three bits at the stable fixed points</source>
        <translation>各稳定不动点上三个比特的不同内容数</translation>
    </message>
    <message>
        <location filename="engines/training/flipflop.py"/>
        <source>largest |eigenvalue| of the Jacobian at one of them</source>
        <translation>其中一点上雅可比矩阵的最大 |特征值|</translation>
    </message>
    <message>
        <location filename="engines/training/flipflop.py"/>
        <source>largest speed 1/2 |F(h) - h|^2 at one of them</source>
        <translation>其中一点上的最大速度 1/2 |F(h) - h|^2</translation>
    </message>
    <message>
        <location filename="engines/training/guides.py"/>
        <source>there are {texts} examples, and captions for {captions}</source>
        <translation>有 {texts} 个示例，而图注有 {captions} 个</translation>
    </message>
    <message>
        <location filename="engines/training/guides.py"/>
        <source>there is no guide to {name}: say in mnemoscope.engines.training.guides what to look at</source>
        <translation>{name} 没有引导：请在 mnemoscope.engines.training.guides 中写明看什么</translation>
    </message>
    <message>
        <location filename="engines/training/induction.py"/>
        <source>nats per character of the second copy (guessing: {guessing:.2f})</source>
        <translation>第二份副本中每个字符的纳特数（猜测：{guessing:.2f}）</translation>
    </message>
    <message>
        <location filename="engines/training/induction.py"/>
        <source>layer 0: previous-token score, best head</source>
        <translation>第 0 层：前一词元得分，最好的头</translation>
    </message>
    <message>
        <location filename="engines/training/induction.py"/>
        <source>layer 0: induction score, best head</source>
        <translation>第 0 层：归纳得分，最好的头</translation>
    </message>
    <message>
        <location filename="engines/training/induction.py"/>
        <source>layer 1: induction score, best head</source>
        <translation>第 1 层：归纳得分，最好的头</translation>
    </message>
    <message>
        <location filename="engines/training/jueju.py"/>
        <source>share of {poems} poems it writes that are 5-5-5-5</source>
        <translation>它写的 {poems} 首诗中形式为 5-5-5-5 的占比</translation>
    </message>
    <message>
        <location filename="engines/training/parity.py"/>
        <source>float64, step by step</source>
        <translation>float64，逐步</translation>
    </message>
    <message>
        <location filename="engines/training/parity.py"/>
        <source>{signal}: difference from {made_of}</source>
        <translation>{signal}：与 {made_of} 的差</translation>
    </message>
    <message>
        <location filename="engines/training/parity.py"/>
        <source>signals that nothing is compared with</source>
        <translation>没有比较对象的信号</translation>
    </message>
    <message>
        <location filename="engines/training/parity.py"/>
        <source>{name}: difference from one full pass over {tokens} tokens</source>
        <translation>{name}：与对 {tokens} 个词元一次完整读取的差</translation>
    </message>
    <message>
        <location filename="engines/training/proof.py"/>
        <source>{count} rows at random</source>
        <translation>随机的 {count} 行</translation>
    </message>
    <message>
        <location filename="engines/training/proof.py"/>
        <source>{count} tokens at random</source>
        <translation>随机的 {count} 个词元</translation>
    </message>
    <message>
        <location filename="engines/training/proof.py"/>
        <source>a text of {count} rows</source>
        <translation>一段 {count} 行的文本</translation>
    </message>
    <message>
        <location filename="engines/training/proof.py"/>
        <source>a text of {count} tokens</source>
        <translation>一段 {count} 个词元的文本</translation>
    </message>
    <message>
        <location filename="engines/training/proof.py"/>
        <source>{signal} over {tokens}</source>
        <translation>{signal}，{tokens}</translation>
    </message>
    <message>
        <location filename="engines/training/recall.py"/>
        <source>share of the letters recalled over {dots} dots (guessing: {chance:.3g})</source>
        <translation>隔 {dots} 个点仍能回忆的字母的占比（猜测：{chance:.3g}）</translation>
    </message>
    <message>
        <location filename="engines/training/recall.py"/>
        <source>recall is measured in torch, and this engine has no module there</source>
        <translation>回忆以 torch 测量，而此引擎在那里没有模块</translation>
    </message>
    <message>
        <location filename="engines/training/references/gru.py"/>
        <source>(1 - z) n + z h as recorded</source>
        <translation>记录的 (1 - z) n + z h</translation>
    </message>
    <message>
        <location filename="engines/training/references/lstm.py"/>
        <source>o tanh c as recorded</source>
        <translation>记录的 o tanh c</translation>
    </message>
    <message>
        <location filename="engines/training/references/lstm.py"/>
        <source>f c + i g as recorded</source>
        <translation>记录的 f c + i g</translation>
    </message>
    <message>
        <location filename="engines/training/sentiment.py"/>
        <source>share right of {count} sentences of our own</source>
        <translation>{count} 个我们自写句子的正确率</translation>
    </message>
    <message>
        <location filename="engines/training/sentiment.py"/>
        <source>p(positive): “{calm}” less “{turned}”</source>
        <translation>p(正面)：“{calm}”减去“{turned}”</translation>
    </message>
    <message>
        <location filename="engines/training/sentiment.py"/>
        <source>share right of {count:,} held-out sentences</source>
        <translation>{count:,} 个留出句子的正确率</translation>
    </message>
    <message>
        <location filename="engines/training/shakespeare.py"/>
        <source>nats per character on the excerpt (guessing: {guessing:.2f}, by frequency: 3.14)</source>
        <translation>节选上每个字符的纳特数（猜测：{guessing:.2f}，按频率：3.14）</translation>
    </message>
    <message>
        <location filename="engines/training/shakespeare.py"/>
        <source>the text given with --data is too short to measure a loss on</source>
        <translation>--data 给出的文本太短，无法测量损失</translation>
    </message>
    <message>
        <location filename="engines/training/shakespeare.py"/>
        <source>nats per character on the last 10 % of {count:,} characters</source>
        <translation>{count:,} 个字符中最后 10 % 上每个字符的纳特数</translation>
    </message>
    <message>
        <location filename="engines/training/songci.py"/>
        <source>share of {poems} poems it writes to {tunes} tunes that keep the tune's form</source>
        <translation>它依 {tunes} 个词牌所写的 {poems} 首词中合乎词牌格式的占比</translation>
    </message>
    <message>
        <location filename="engines/training/verse.py"/>
        <source>nats per character on the last 5 % of the lines ({count:,} characters)</source>
        <translation>最后 5 % 的诗行（{count:,} 个字符）上每个字符的纳特数</translation>
    </message>
    <message>
        <location filename="engines/translation.py"/>
        <location filename="gui/frame/trackheader.py"/>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <location filename="engines/translation.py"/>
        <source>{names}, …</source>
        <translation>{names}……</translation>
    </message>
    <message>
        <location filename="engines/translation.py"/>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <location filename="engines/translation.py"/>
        <source>{names} and {n:,} more</source>
        <translation>{names}，另有 {n:,} 个</translation>
    </message>
    <message>
        <location filename="engines/translation.py"/>
        <source>{names} and {last}</source>
        <translation>{names}和{last}</translation>
    </message>
    <message>
        <location filename="engines/translation.py"/>
        <source>{names} or {last}</source>
        <translation>{names}或{last}</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>nothing to compare with for {models}</source>
        <translation>{models} 没有比较对象</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>no equations for {models}</source>
        <translation>{models} 没有方程</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>identity of the weights</source>
        <translation>权重的同一性</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>conformance</source>
        <translation>一致性</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>equations</source>
        <translation>方程</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>memory outside</source>
        <translation>模型之外的记忆</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>worth of a memory</source>
        <translation>记忆的价值</translation>
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
        <translation>没有比较对象：请给出 --reference FILE.npz，内含词元和该模型在别处的输出；没有人说明其权重应给出什么</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>difference from the transformers library, on {text}</source>
        <translation>与 transformers 库的差，在{text}上</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>its weights are what its folder holds: nothing says what they should be</source>
        <translation>它的权重就是其文件夹中的权重：没有什么说明它们应是什么</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>identity of the weights: a file that is not the one the card describes</source>
        <translation>权重的同一性：文件不是卡片所描述的那一个</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>its engine is held to its equations with small models, and to the transformers library</source>
        <translation>它的引擎以小模型对照其方程检验，也与 transformers 库对照检验</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>{folder} is damaged or no model: {kind}: {error}</source>
        <translation>{folder} 已损坏或不是模型：{kind}：{error}</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>{what}: not checked to the end</source>
        <translation>{what}：没有检验到最后</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>weights that are not finite</source>
        <translation>非有限的权重</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>parameters, more or fewer than the card says</source>
        <translation>参数，比卡片所写多或少的个数</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>weights whose SHA-256 is not the card's</source>
        <translation>SHA-256 与卡片不符的权重</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>bundled weights without a SHA-256 on their card</source>
        <translation>卡片上没有 SHA-256 的自带权重</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>the card has no sha256: other weights beside it would not be noticed by that</source>
        <translation>卡片没有 sha256：换成别的权重也无从察觉</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>no equations: its engine has neither a reference nor identities, so that its signals follow from its weights was not checked</source>
        <translation>没有方程：其引擎既无参考实现，也无恒等式，因此未检验其信号是否由其权重得出</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>change of the model's own signals</source>
        <translation>模型自身信号的变化</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>with a memory: {check}</source>
        <translation>带记忆：{check}</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>the card has a memory's worth, but it reads no text to measure it on</source>
        <translation>卡片写有记忆的价值，但模型不读取可用来测量它的文本</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>nats without a memory on the card: difference from {figure:.4g}, measured on {name}</source>
        <translation>卡片上无记忆时的纳特数：与在 {name} 上测得的 {figure:.4g} 的差</translation>
    </message>
    <message>
        <location filename="engines/verify/bundled.py"/>
        <source>nats with a memory on the card: difference from {figure:.4g}, measured on {name}</source>
        <translation>卡片上带记忆时的纳特数：与在 {name} 上测得的 {figure:.4g} 的差</translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>signals not finite, out of their range, or badly named or shaped</source>
        <translation>非有限、超出范围或名称与形状有误的信号</translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>signals for which a recording would be refused</source>
        <translation>会使记录被拒绝的信号</translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>{said}: {why}</source>
        <translation>{said}：{why}</translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>difference when the same text is read again</source>
        <translation>再次读取同一文本时的差</translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>difference when another engine reads alongside</source>
        <translation>另一引擎同时读取时的差</translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>difference made by where a text is cut into blocks</source>
        <translation>文本分块位置所造成的差</translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>difference between a block and single steps, in parts of a signal</source>
        <translation>整块与单步之间的差，以信号为单位</translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>change of a step once it was returned</source>
        <translation>一步给出之后发生的变化</translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>tokens read that are not in the vocabulary</source>
        <translation>不在词表中却被读取的词元</translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>difference when resumed after a step</source>
        <translation>从某一步恢复时的差</translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>signals that cannot be clamped at a step</source>
        <translation>不能在某一步钳制的信号</translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>points that cannot be edited</source>
        <translation>不能干预的点</translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>difference of what is read from a sum of 1 over filled slots</source>
        <translation>读取的权重在已填充的槽上之和与 1 的差</translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>difference of the attention's rows from a sum of 1</source>
        <translation>注意力各行之和与 1 的差</translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>weights on keys that are out of reach</source>
        <translation>在可及范围之外的键上的权重</translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>difference of derived attention from the model's own</source>
        <translation>推导出的注意力与模型自身的差</translation>
    </message>
    <message>
        <location filename="engines/verify/conformance.py"/>
        <source>difference of all the attention at a step from the model's own</source>
        <translation>某一步的全部注意力与模型自身的差</translation>
    </message>
    <message>
        <location filename="engines/verify/imported.py"/>
        <source>largest difference from the original</source>
        <translation>与原模型的最大差异</translation>
    </message>
    <message>
        <location filename="engines/verify/imported.py"/>
        <source>within {{}} of {maker}</source>
        <translation>与 {maker} 相差不超过 {{}}</translation>
    </message>
    <message>
        <location filename="engines/verify/imported.py"/>
        <source>tokens at random and a text, measured when its file was opened</source>
        <translation>随机词元和一段文本，在打开其文件时测量</translation>
    </message>
    <message>
        <location filename="engines/verify/imported.py"/>
        <source>{file} cannot be shown exactly: what was made of it differs from the original by {worst:.2g}</source>
        <translation>{file} 无法精确显示：由它所得的结果与原模型相差 {worst:.2g}</translation>
    </message>
    <message>
        <location filename="engines/verify/imported.py"/>
        <source>the vocabulary takes {size:,.0f} MB, and a card holds {most:,.0f}: the file can be opened, but not imported</source>
        <translation>词表占 {size:,.0f} MB，而卡片至多 {most:,.0f}：此文件可以打开，但不能导入</translation>
    </message>
    <message>
        <location filename="engines/verify/imported.py"/>
        <source>{file} cannot be shown exactly: what was made of it differs from the original by {worst:.2g}, and was not kept</source>
        <translation>{file} 无法精确显示：由它所得的结果与原模型相差 {worst:.2g}，因此没有保留</translation>
    </message>
    <message>
        <location filename="engines/verify/imported.py"/>
        <source>there are too many models named {name} in {folder}</source>
        <translation>{folder} 中名为 {name} 的模型太多</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/__init__.py"/>
        <source>{question}: left out, {error}</source>
        <translation>{question}：略过，{error}</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/__init__.py"/>
        <source>{question}: {error}</source>
        <translation>{question}：{error}</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/about.py"/>
        <source>lstm-brackets: its cell {unit} follows the depth; |r| off the card's</source>
        <translation>lstm-brackets：其细胞 {unit} 跟随深度；|r| 与卡片之差</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/about.py"/>
        <source>induction-2layer: {sort} head in layer {layer}; weight off the card's</source>
        <translation>induction-2layer：第 {layer} 层的{sort}头；权重与卡片之差</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/about.py"/>
        <source>induction-1layer: previous-token and induction heads</source>
        <translation>induction-1layer：前一词元头和归纳头</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/about.py"/>
        <source>lstm-shakespeare: |r| of its best unit with the characters since the line began</source>
        <translation>lstm-shakespeare：其最佳单元与行首以来的字符数的 |r|</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/about.py"/>
        <source>untrained {kind}: units and heads that are named</source>
        <translation>未训练的 {kind}：被命名的单元和头</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/cost.py"/>
        <source>bytes of a {kind} after 16 tokens, counted</source>
        <translation>{kind} 在 16 个词元之后的字节数，实际计数</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/cost.py"/>
        <source>bytes of a {kind} after 16 tokens, by the formula</source>
        <translation>{kind} 在 16 个词元之后的字节数，按公式</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/cost.py"/>
        <source>kinds of memory that are taken for another</source>
        <translation>被误认作另一种的记忆种类</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/decisions.py"/>
        <source>shares add up to the difference of logits, {name}</source>
        <translation>各份贡献之和等于 logits 之差，{name}</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/decisions.py"/>
        <source>the last layer says what the model says, {name}</source>
        <translation>最后一层的输出与模型的相同，{name}</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/decisions.py"/>
        <source>share of the second layer's heads in an answer of induction-2layer</source>
        <translation>第二层的头在 induction-2layer 的一次回答中的份额</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/fixedpoints.py"/>
        <source>fixed points of tanh(2x): three, within</source>
        <translation>tanh(2x) 的不动点：三个，误差</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/fixedpoints.py"/>
        <source>slopes at those</source>
        <translation>这些点处的斜率</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/gradientflow.py"/>
        <source>linear RNN, {a} Q in {name}: {left} at lag 100, from {a}^k</source>
        <translation>线性 RNN，{name} 中的 {a} Q：延迟 100 处为 {left}，与 {a}^k 的差</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/gradientflow.py"/>
        <source>untrained {kind}, forget bias {forget:g}: {left} at lag 100, decades from {theirs}</source>
        <translation>未训练的 {kind}，遗忘门偏置 {forget:g}：延迟 100 处为 {left}，与 {theirs} 相差的数量级</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/gradientflow.py"/>
        <source>untrained RNN: at lag 100, below what float32 can square</source>
        <translation>未训练的 RNN：延迟 100 处，低于 float32 能平方的值</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/halflife.py"/>
        <source>half-life of a gate of {f}, from {said} steps as known</source>
        <translation>值为 {f} 的门的半衰期，与已知的 {said} 步之差</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/halflife.py"/>
        <source>carousel: dc_T/dc_0 over {steps} steps, in parts of the product of the gates</source>
        <translation>carousel：{steps} 步上的 dc_T/dc_0，以门之积为 1</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/halflife.py"/>
        <source>{model}: the counting cell, unit {unit}, has the longest half-life, in steps</source>
        <translation>{model}：计数的细胞（单元 {unit}）半衰期最长，步数</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/influence.py"/>
        <source>a cell with its other paths cut forgets by the product of its forget gates</source>
        <translation>切断其他路径的细胞按其遗忘门之积遗忘</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/influence.py"/>
        <source>integrated gradients add up to what the text gives, {name}</source>
        <translation>积分梯度之和等于文本所给出的值，{name}</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/influence.py"/>
        <source>induction-2layer rests on what followed the first time: steps off</source>
        <translation>induction-2layer 依据第一次出现时的后一个词元：相差的步数</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/influence.py"/>
        <source>memnet-babi1 rests on where John moved: steps off</source>
        <translation>memnet-babi1 依据 John 走到的地方：相差的步数</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/influence.py"/>
        <source>Not checked, what SmolLM2 rests on: {why}.</source>
        <translation>未检验 SmolLM2 依据什么：{why}。</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/influence.py"/>
        <source>SmolLM2 walks in Beijing because Ada lives in Beijing: steps off</source>
        <translation>SmolLM2 在北京散步，因为 Ada 住在北京：相差的步数</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/influence.py"/>
        <source>a unit that adds up: each token cut</source>
        <translation>做加法的单元：逐个切断词元</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/influence.py"/>
        <source>a unit that adds up: gradient × input</source>
        <translation>做加法的单元：梯度 × 输入</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/influence.py"/>
        <source>a unit that adds up: integrated gradients</source>
        <translation>做加法的单元：积分梯度</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/retention.py"/>
        <source>memory capacity of a ring of {size} units, {known:.2f}, within</source>
        <translation>{size} 个单元的环的记忆容量，{known:.2f}，误差</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/retention.py"/>
        <source>rnn-recall: answers and probes agree over distance, correlation</source>
        <translation>rnn-recall：回答与探针随距离的变化一致，相关系数</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/retention.py"/>
        <source>rnn-recall: letters read 200 steps back</source>
        <translation>rnn-recall：读出 200 步之前的字母</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/retention.py"/>
        <source>lstm-recall: letters read 200 steps back</source>
        <translation>lstm-recall：读出 200 步之前的字母</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/retention.py"/>
        <source>transformer-recall: letters read 63 steps back, layer 0</source>
        <translation>transformer-recall：读出 63 步之前的字母，第 0 层</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/retention.py"/>
        <source>transformer-recall: above chance 64 steps back, layer 0</source>
        <translation>transformer-recall：往回 64 步处高于随机的量，第 0 层</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/retention.py"/>
        <source>transformer-recall: letters read 64 steps back, layer 1</source>
        <translation>transformer-recall：读出 64 步之前的字母，第 1 层</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/retention.py"/>
        <source>transformer-recall: above chance 127 steps back, layer 1</source>
        <translation>transformer-recall：往回 127 步处高于随机的量，第 1 层</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/retention.py"/>
        <source>an RNN with random weights: above chance 150 steps back</source>
        <translation>随机权重的 RNN：往回 150 步处高于随机的量</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/said.py"/>
        <source>nats a letter of a word said again, two layers</source>
        <translation>再次出现的词的每个字母的纳特数，两层</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/said.py"/>
        <source>nats a letter of a word said again, one layer</source>
        <translation>再次出现的词的每个字母的纳特数，一层</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/said.py"/>
        <source>of what it drops, the share that is lost when the first mention is cut</source>
        <translation>它所下降的量中，切断第一次提及后失去的份额</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/smallest.py"/>
        <source>smallest change of {name} beside all changes read whole</source>
        <translation>{name} 的最小改动与完整读取的所有改动之比较</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/trajectories.py"/>
        <source>stable fixed points of {name}, more or fewer than 8</source>
        <translation>{name} 的稳定不动点，比 8 个多或少的个数</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/trajectories.py"/>
        <source>contents of the bits that are said at them</source>
        <translation>各点所表示的比特内容</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/trajectories.py"/>
        <source>largest |eigenvalue| at one of them</source>
        <translation>其中一点的最大 |特征值|</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/trajectories.py"/>
        <source>variance in three principal components</source>
        <translation>三个主成分中的方差</translation>
    </message>
    <message>
        <location filename="engines/verify/oracles/trajectories.py"/>
        <source>steps from which it settles at what it says by then, the share</source>
        <translation>由其出发最终停在当时所输出内容上的步，占比</translation>
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
        <translation>对于您自己的模型：python main.py verify FOLDER --reference FILE.npz
FILE.npz 内含该模型在别处的输出，格式如 numpy.savez 所写：
  tokens          (steps,)       整数：所读取的 id，从空状态开始
  logits          (steps, ids)   或任何其他信号，以其名称为键（见 assets/models/README.md），步在最前：
  layer0.hidden   (steps, units)
  layer0.query    (steps, heads, units)
  layer0.attention (steps, heads, steps)
</translation>
    </message>
    <message>
        <location filename="engines/verify/outputs.py"/>
        <source>{path}: {name} has the shape {shape}, but the engine gives {ours}</source>
        <translation>{path}：{name} 的形状是 {shape}，但引擎给出的是 {ours}</translation>
    </message>
    <message>
        <location filename="engines/verify/outputs.py"/>
        <source>{name}: difference from {file} over {tokens} steps</source>
        <translation>{name}：在 {tokens} 步上与 {file} 的差</translation>
    </message>
    <message>
        <location filename="engines/verify/outputs.py"/>
        <source>{path} unpacks to more than {most:.0f} GB: give fewer steps or signals</source>
        <translation>{path} 解压后超过 {most:.0f} GB：请少给一些步或信号</translation>
    </message>
    <message>
        <location filename="engines/verify/outputs.py"/>
        <source>{path} holds one array: save tokens and signals with numpy.savez</source>
        <translation>{path} 只有一个数组：请用 numpy.savez 保存词元和信号</translation>
    </message>
    <message>
        <location filename="engines/verify/outputs.py"/>
        <source>{path} cannot be read as an NPZ file of numbers: {error}</source>
        <translation>无法把 {path} 作为存放数的 NPZ 文件读取：{error}</translation>
    </message>
    <message>
        <location filename="engines/verify/outputs.py"/>
        <source>{path} has no tokens: it needs an array of that name with the ids that were read</source>
        <translation>{path} 没有 tokens：它需要一个叫此名称的数组，内含所读取的 id</translation>
    </message>
    <message>
        <location filename="engines/verify/outputs.py"/>
        <source>{path}: the tokens must be a list of whole numbers, not {dtype} {shape}</source>
        <translation>{path}：tokens 应为整数的列表，而不是 {dtype} {shape}</translation>
    </message>
    <message>
        <location filename="engines/verify/outputs.py"/>
        <source>{path}: the tokens must lie in 0 to {last}, the model's vocabulary</source>
        <translation>{path}：tokens 须在 0 到 {last} 之间，即模型的词表之内</translation>
    </message>
    <message>
        <location filename="engines/verify/outputs.py"/>
        <source>{path} has tokens only: it needs a signal as well, such as {known}</source>
        <translation>{path} 只有 tokens：还需要一个信号，例如 {known}</translation>
    </message>
    <message>
        <location filename="engines/verify/outputs.py"/>
        <source>{path}: the model has no signal {name!r}; it has {near} and others</source>
        <translation>{path}：模型没有信号 {name!r}；它有 {near} 等</translation>
    </message>
    <message>
        <location filename="engines/verify/outputs.py"/>
        <source>{path}: {name} is not an array of numbers, but of {dtype}</source>
        <translation>{path}：{name} 不是数的数组，其类型是 {dtype}</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>the vocabulary is of an unknown kind: {kind!r}</source>
        <translation>词表的类型未知：{kind!r}</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>the vocabulary is of rows of numbers, and the weights have a table of embeddings, {table}</source>
        <translation>词表是数值行的词表，而权重中有嵌入表 {table}</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>the tensor {table} has {rows}, but the vocabulary needs {needed}: 256 for the bytes and one for each of its {characters} characters</source>
        <translation>张量 {table} 有 {rows}，但词表需要 {needed}：256 行用于字节，其 {characters} 个字符各一行</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>the tensor {table} has {rows}, and the vocabulary lists {listed}, but the card does not say where the row for unknown ones is: write under [vocabulary] unknown = "first" if it is row 0, or unknown = "last" if it is row {last}</source>
        <translation>张量 {table} 有 {rows}，而词表列出了 {listed}，但卡片没有写明未知词元的行在哪里：若是第 0 行，请在 [vocabulary] 下写 unknown = "first"；若是第 {last} 行，请写 unknown = "last"</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>the tensor {table} has {rows}, and the vocabulary lists {listed}: it must have one row for each, or one more for all that are unknown</source>
        <translation>张量 {table} 有 {rows}，而词表列出了 {listed}：它应为每一项各有一行，或再多一行供所有未知者使用</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>the tensor {table} has {rows}, but the vocabulary lists {listed} and no row for unknown ones</source>
        <translation>张量 {table} 有 {rows}，但词表列出了 {listed}，且没有未知词元的行</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>the tensor {table} has {rows}, but the vocabulary lists {listed} and a row for unknown ones, the first</source>
        <translation>张量 {table} 有 {rows}，但词表列出了 {listed}，另有一行供未知词元使用，即第一行</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>the tensor {table} has {rows}, but the vocabulary lists {listed} and a row for unknown ones, the last</source>
        <translation>张量 {table} 有 {rows}，但词表列出了 {listed}，另有一行供未知词元使用，即最后一行</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>one of the two is not of this model</source>
        <translation>两者之一不属于这个模型</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>write unknown = "none" under [vocabulary] if the model has no such row</source>
        <translation>若模型没有这样的行，请在 [vocabulary] 下写 unknown = "none"</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>write unknown = "first" under [vocabulary] if row 0 is for those, or "last" if row {listed} is</source>
        <translation>若第 0 行供其使用，请在 [vocabulary] 下写 unknown = "first"；若是第 {listed} 行，请写 unknown = "last"</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>{fault}: {advice}</source>
        <translation>{fault}：{advice}</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <location filename="engines/vocabularies/pieces.py"/>
        <source>the vocabulary is framed by tokens that it has not got</source>
        <translation>词表的首尾标记词元不在词表之中</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>the vocabulary's texts must stand under the numbers of their tokens</source>
        <translation>词表的各个文本须以其词元的编号为键</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>the vocabulary's unknown must be "first", "last", "none" or a token of its list, not {said!r}</source>
        <translation>词表的 unknown 应为 "first"、"last"、"none" 或其列表中的一个词元，而不是 {said!r}</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/described.py"/>
        <source>the vocabulary lists {token!r} twice, as its {nouns} {first} and {second} from 0: each may stand there once</source>
        <translation>词表两次列出 {token!r}，分别是其{nouns}中的第 {first} 和第 {second} 个（从 0 算起）：每一项只能出现一次</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/vocabularies/described.py"/>
        <source>{n} words and the line end</source>
        <extracomment>of one: {n} word and the line end</extracomment>
        <translation>
            <numerusform>{n} 个词和行尾</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/vocabularies/described.py"/>
        <source>{n} rows</source>
        <extracomment>of one: {n} row</extracomment>
        <translation>
            <numerusform>{n} 行</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/vocabularies/pieces.py"/>
        <source>the vocabulary is not described as tokenizer.json describes one</source>
        <translation>词表的描述方式与 tokenizer.json 的不同</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/pieces.py"/>
        <source>a vocabulary of {size:.1e} tokens is more than can be opened</source>
        <translation>{size:.1e} 个词元的词表太大，无法打开</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/pieces.py"/>
        <source>this model's vocabulary is read by the package tokenizers: pip install tokenizers</source>
        <translation>此模型的词表由软件包 tokenizers 读取：pip install tokenizers</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/pieces.py"/>
        <source>the vocabulary cannot be read: {why}</source>
        <translation>无法读取词表：{why}</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/rows.py"/>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/rows.py"/>
        <source>line {number:,} has semicolons or decimal commas: write 0.5,1 for a half and a one</source>
        <translation>第 {number:,} 行含有分号或小数逗号：二分之一和一请写成 0.5,1</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/rows.py"/>
        <source>line {number:,} names {names}, but the columns are {columns}, in this order</source>
        <translation>第 {number:,} 行写的是 {names}，但各列依次是 {columns}</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/rows.py"/>
        <source>line {number:,} has an empty cell</source>
        <translation>第 {number:,} 行有空的单元格</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/rows.py"/>
        <source>line {number:,} has {cell}, which is not a number</source>
        <translation>第 {number:,} 行含有 {cell}，它不是数</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/rows.py"/>
        <source>line {number:,} has {cell}, which is not a finite number of 32 bits</source>
        <translation>第 {number:,} 行含有 {cell}，它不是 32 位的有限数</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/vocabularies/rows.py"/>
        <source>line {line:,} has {n:,} numbers, but {most} are read: {columns}</source>
        <extracomment>of one: line {line:,} has {n:,} number, but {most} are read: {columns}</extracomment>
        <translation>
            <numerusform>第 {line:,} 行有 {n:,} 个数，但应读取 {most} 个：{columns}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/vocabularies/rows.py"/>
        <source>the vocabulary's columns must be their names, each once, or their number up to {most:,}</source>
        <translation>词表的 columns 应为各列互不相同的名称，或列数（至多 {most:,}）</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/rows.py"/>
        <source>a column cannot be named {name}: a line of names could not be told</source>
        <translation>列不能叫 {name}：否则无法辨认写名称的行</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/rows.py"/>
        <source>the vocabulary's scale must be numbers above 0, one for each column</source>
        <translation>词表的 scale 应为大于 0 的数，每列一个</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/rows.py"/>
        <source>the vocabulary's {key} must be {count} finite numbers, one for each column</source>
        <translation>词表的 {key} 应为 {count} 个有限数，每列一个</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/vocabularies/survey.py"/>
        <source>{tokens} of {all:,} are not known to {name} and skipped: {named}</source>
        <extracomment>of one: {tokens} of {all:,} is not known to {name} and skipped: {named}</extracomment>
        <translation>
            <numerusform>{name} 不认识 {all:,} 个中的 {tokens}，已跳过：{named}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="engines/vocabularies/survey.py"/>
        <source>{tokens} of {all:,} are not known to {name} and read as unknown: {named}</source>
        <extracomment>of one: {tokens} of {all:,} is not known to {name} and read as unknown: {named}</extracomment>
        <translation>
            <numerusform>{name} 不认识 {all:,} 个中的 {tokens}，按未知读取：{named}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/vocabularies/survey.py"/>
        <source>{piece} as {form}</source>
        <translation>{piece} 读作 {form}</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/vocabularies/survey.py"/>
        <source>{tokens} are read in the form that {name} knows: {named}</source>
        <extracomment>of one: {tokens} is read in the form that {name} knows: {named}</extracomment>
        <translation>
            <numerusform>{tokens}按 {name} 认识的形式读取：{named}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/vocabularies/survey.py"/>
        <source>{name} cannot read {lines:,} lines as one text: {most:,} are the most</source>
        <translation>{name} 无法把 {lines:,} 行作为一段文本读取：至多 {most:,} 行</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/survey.py"/>
        <source>{name} cannot read these rows: {fault}</source>
        <translation>{name} 无法读取这些行：{fault}</translation>
    </message>
    <message numerus="yes">
        <location filename="engines/vocabularies/survey.py"/>
        <source>{n:,} of {all:,} rows cannot be read by {name} and are skipped: {fault}</source>
        <extracomment>of one: {n:,} of {all:,} rows cannot be read by {name} and is skipped: {fault}</extracomment>
        <translation>
            <numerusform>{all:,} 行中有 {n:,} 行 {name} 无法读取，已跳过：{fault}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="engines/vocabularies/survey.py"/>
        <source>{sentence}.</source>
        <translation>{sentence}。</translation>
    </message>
    <message>
        <location filename="engines/vocabularies/survey.py"/>
        <source>{piece} ({n:,} times)</source>
        <translation>{piece}（{n:,} 次）</translation>
    </message>
    <message>
        <location filename="engines/voice.py"/>
        <source>standard output is closed: what was to be said there is lost</source>
        <translation>标准输出已关闭：本应在那里输出的内容已丢失</translation>
    </message>
    <message>
        <location filename="engines/voice.py"/>
        <source>standard output cannot be written: {reason}</source>
        <translation>无法写入标准输出：{reason}</translation>
    </message>
    <message>
        <location filename="engines/zoo/_abreast.py"/>
        <source>Many readings of one text abreast, which differ in one place each: a product with many at once takes little more time than with one.</source>
        <translation>并行读取同一文本的多个版本，各有一处不同：同时计算多个的乘积，几乎不比一个多花时间。</translation>
    </message>
    <message>
        <location filename="engines/zoo/_attending.py"/>
        <source>the cosine of the angle by which the place turns it</source>
        <translation>按位置旋转的角度的余弦</translation>
    </message>
    <message>
        <location filename="engines/zoo/_attending.py"/>
        <source>the sine of the angle by which the place turns it</source>
        <translation>按位置旋转的角度的正弦</translation>
    </message>
    <message>
        <location filename="engines/zoo/_attending.py"/>
        <location filename="engines/zoo/_encoding.py"/>
        <source>out of reach: this token is not looked at</source>
        <translation>不可及：不看这个词元</translation>
    </message>
    <message>
        <location filename="engines/zoo/_attending.py"/>
        <source>the query, turned as if it stood behind the first tokens, where the cache has it</source>
        <translation>查询，旋转时视为紧接在最前几个词元之后，与缓存中的位置一致</translation>
    </message>
    <message>
        <location filename="engines/zoo/_attending.py"/>
        <source>The equations of a decoder's layer, as `Engine.equation` gives them: norm, queries, keys and values, attention, and what is added to the stream.</source>
        <translation>解码器一层的方程，如 `Engine.equation` 所给出：归一化、查询、键和值、注意力，以及加入残差流的内容。</translation>
    </message>
    <message>
        <location filename="engines/zoo/_bounded.py"/>
        <source>The bounded cache of a decoder: which of the keys and values it holds a step looks at, and what its heads make of them.</source>
        <translation>解码器的有界缓存：一步关注其中的哪些键和值，以及它的头由此得出什么。</translation>
    </message>
    <message>
        <location filename="engines/zoo/_cache.py"/>
        <source>The cache of a decoder: the keys and values of the tokens in reach, and attention over it. One step at a time, and many.</source>
        <translation>解码器的缓存：可及的词元的键和值，以及在其上的注意力。可一次一步，也可一次多步。</translation>
    </message>
    <message>
        <location filename="engines/zoo/_directions.py"/>
        <location filename="engines/zoo/_equations.py"/>
        <source>the state before the first token, which is 0</source>
        <translation>第一个词元之前的状态，即 0</translation>
    </message>
    <message>
        <location filename="engines/zoo/_directions.py"/>
        <source>The equations of a network that reads in both directions, as `Engine.equation` gives them: of any token of the text so far.</source>
        <translation>双向读取的网络的方程，如 `Engine.equation` 所给出：至此文本中任一词元的方程。</translation>
    </message>
    <message>
        <location filename="engines/zoo/_encoding.py"/>
        <source>no token stands here yet</source>
        <translation>这里还没有词元</translation>
    </message>
    <message>
        <location filename="engines/zoo/_encoding.py"/>
        <source>a sine or cosine of the place</source>
        <translation>位置的正弦或余弦</translation>
    </message>
    <message>
        <location filename="engines/zoo/_encoding.py"/>
        <source>The equations of an encoder's layer, as `Engine.equation` gives them: those of every place of the text in reach, of which the last is the newest.</source>
        <translation>编码器一层的方程，如 `Engine.equation` 所给出：可及范围内文本每个位置的方程，其中最后一个位置最新。</translation>
    </message>
    <message>
        <location filename="engines/zoo/_equations.py"/>
        <source>Equations that several engines have in common, as `Engine.equation` gives them: one number of each, with its operands.</source>
        <translation>多个引擎共有的方程，如 `Engine.equation` 所给出：每次给出其中一个数及其操作数。</translation>
    </message>
    <message>
        <location filename="engines/zoo/_math.py"/>
        <source>The functions that every engine's equations use, in float32.</source>
        <translation>所有引擎的方程所用的函数，以 float32 计算。</translation>
    </message>
    <message>
        <location filename="engines/zoo/_readout.py"/>
        <source>What a model says after each step: the logits of the next token, the probability of each class of the text, or numbers.</source>
        <translation>模型在每一步之后的输出：下一个词元的 logits、文本各类别的概率，或数值。</translation>
    </message>
    <message>
        <location filename="engines/zoo/_recurrent.py"/>
        <source>numbers per token</source>
        <translation>每个词元的数的个数</translation>
    </message>
    <message>
        <location filename="engines/zoo/_recurrent.py"/>
        <source>units per layer</source>
        <translation>每层的单元数</translation>
    </message>
    <message>
        <location filename="engines/zoo/_recurrent.py"/>
        <source>layers, each reading the one below</source>
        <translation>层数，每层读取其下一层</translation>
    </message>
    <message>
        <location filename="engines/zoo/_recurrent.py"/>
        <source>classes to tell apart; 0: predicts the next token</source>
        <translation>要区分的类别数；0：预测下一个词元</translation>
    </message>
    <message>
        <location filename="engines/zoo/_recurrent.py"/>
        <source>whether the layers have biases, as in torch</source>
        <translation>各层是否有偏置，如 torch 中那样</translation>
    </message>
    <message>
        <location filename="engines/zoo/_recurrent.py"/>
        <source>whether the read-out has a bias</source>
        <translation>读出是否有偏置</translation>
    </message>
    <message>
        <location filename="engines/zoo/_recurrent.py"/>
        <source>whether it has a read-out; without one it says nothing</source>
        <translation>是否有读出；没有则不输出任何内容</translation>
    </message>
    <message>
        <location filename="engines/zoo/_recurrent.py"/>
        <source>numbers of a row, of a network that reads rows of numbers; 0: reads tokens by an embedding</source>
        <translation>读取数值行的网络中每行的数的个数；0：通过嵌入读取词元</translation>
    </message>
    <message>
        <location filename="engines/zoo/_recurrent.py"/>
        <source>numbers that are answered after each step, as by a regression; 0: none</source>
        <translation>每一步之后给出的数的个数，如回归；0：无</translation>
    </message>
    <message>
        <location filename="engines/zoo/_recurrent.py"/>
        <source>whether the state before the first token is among the weights; else it is 0</source>
        <translation>第一个词元之前的状态是否在权重之中；否则为 0</translation>
    </message>
    <message>
        <location filename="engines/zoo/_recurrent.py"/>
        <source>What the recurrent engines have in common: their sizes, and their weights as torch names and shapes them.</source>
        <translation>各循环引擎的共同之处：它们的大小，以及按 torch 的名称和形状存放的权重。</translation>
    </message>
    <message>
        <location filename="engines/zoo/bidirectional.py"/>
        <source>which cells it is made of</source>
        <translation>由哪种单元构成</translation>
    </message>
    <message>
        <location filename="engines/zoo/bidirectional.py"/>
        <source>what the states of simple cells pass through</source>
        <translation>简单单元的状态所经过的函数</translation>
    </message>
    <message>
        <location filename="engines/zoo/bidirectional.py"/>
        <source>numbers that an LSTM's hidden state is projected to; 0: it is shown whole</source>
        <translation>LSTM 的隐藏状态投影到多少个数；0：完整给出</translation>
    </message>
    <message>
        <location filename="engines/zoo/bidirectional.py"/>
        <source>whether a GRU's reset gate stands after or before the product with the state</source>
        <translation>GRU 的重置门在与状态相乘之前还是之后</translation>
    </message>
    <message>
        <location filename="engines/zoo/bidirectional.py"/>
        <source>what the read-out reads of the last layer: where both directions end, or the newest token</source>
        <translation>读出读取最后一层的什么：两个方向各自的终点，还是最新的词元</translation>
    </message>
    <message>
        <location filename="engines/zoo/bidirectional.py"/>
        <source>whether the classes of neighbours are weighed together, in a conditional random field</source>
        <translation>是否在条件随机场中一并权衡相邻词元的类别</translation>
    </message>
    <message>
        <location filename="engines/zoo/bidirectional.py"/>
        <source>a chain is of classes, of which the read-out gives some to each token: reads must be newest</source>
        <translation>链用于类别，读出为每个词元给出这些类别：reads 应为 newest</translation>
    </message>
    <message>
        <location filename="engines/zoo/bidirectional.py"/>
        <source>a projection is of an LSTM, to fewer numbers than it has units</source>
        <translation>投影只用于 LSTM，且投影到的数须少于其单元数</translation>
    </message>
    <message>
        <location filename="engines/zoo/bidirectional.py"/>
        <source>A recurrent network that reads in both directions: Schuster &amp; Paliwal (1997), of simple cells, LSTM or GRU cells.</source>
        <translation>双向读取的循环网络：Schuster &amp; Paliwal (1997)，由简单单元、LSTM 或 GRU 单元构成。</translation>
    </message>
    <message>
        <location filename="engines/zoo/encoder.py"/>
        <location filename="engines/zoo/llama.py"/>
        <location filename="engines/zoo/transformer.py"/>
        <source>numbers in the residual stream</source>
        <translation>残差流中的数的个数</translation>
    </message>
    <message>
        <location filename="engines/zoo/encoder.py"/>
        <location filename="engines/zoo/llama.py"/>
        <location filename="engines/zoo/transformer.py"/>
        <source>attention heads per layer</source>
        <translation>每层的注意力头数</translation>
    </message>
    <message>
        <location filename="engines/zoo/encoder.py"/>
        <location filename="engines/zoo/llama.py"/>
        <location filename="engines/zoo/transformer.py"/>
        <source>layers, one after the other</source>
        <translation>依次相接的层数</translation>
    </message>
    <message>
        <location filename="engines/zoo/encoder.py"/>
        <location filename="engines/zoo/llama.py"/>
        <source>units of each MLP</source>
        <translation>每个 MLP 的单元数</translation>
    </message>
    <message>
        <location filename="engines/zoo/encoder.py"/>
        <source>tokens it encodes together, the last ones read</source>
        <translation>一起编码的词元数，取最后读取的若干个</translation>
    </message>
    <message>
        <location filename="engines/zoo/encoder.py"/>
        <source>classes to tell apart</source>
        <translation>要区分的类别数</translation>
    </message>
    <message>
        <location filename="engines/zoo/encoder.py"/>
        <location filename="engines/zoo/transformer.py"/>
        <source>a width of {width} cannot be shared by {heads} heads</source>
        <translation>宽度 {width} 不能由 {heads} 个头均分</translation>
    </message>
    <message>
        <location filename="engines/zoo/encoder.py"/>
        <source>positions of sines and cosines need an even width</source>
        <translation>正弦余弦位置编码需要偶数宽度</translation>
    </message>
    <message>
        <location filename="engines/zoo/encoder.py"/>
        <source>The Transformer encoder: Vaswani et al. (2017), every token looking at every other, with pre-norm layers; a classifier.</source>
        <translation>Transformer 编码器：Vaswani et al. (2017)，每个词元都关注其他所有词元，采用 pre-norm 层；分类器。</translation>
    </message>
    <message>
        <location filename="engines/zoo/gru.py"/>
        <source>whether the reset gate stands after or before the product with the state</source>
        <translation>重置门在与状态相乘之前还是之后</translation>
    </message>
    <message>
        <location filename="engines/zoo/gru.py"/>
        <source>The gated recurrent unit of Cho et al. (2014), in the form PyTorch and cuDNN compute.</source>
        <translation>Cho et al. (2014) 的门控循环单元，采用 PyTorch 和 cuDNN 的计算形式。</translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <source>heads of keys and values per layer, which the attention heads share</source>
        <translation>每层的键值头数，由注意力头共用</translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <source>numbers of a head's query, key and value</source>
        <translation>一个头的查询、键和值的维数</translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <location filename="engines/zoo/transformer.py"/>
        <source>tokens attention reaches back, itself included</source>
        <translation>注意力往回可及的词元数，包括自身</translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <source>of the rotary positions: the larger, the slower they turn</source>
        <translation>旋转位置编码的底数：越大，旋转越慢</translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <source>what is added to the mean square in a norm</source>
        <translation>归一化时加到均方上的量</translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <source>whether queries, keys and values have biases (Qwen 2)</source>
        <translation>查询、键和值是否有偏置 (Qwen 2)</translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <source>whether queries and keys are normed (Qwen 3)</source>
        <translation>查询和键是否归一化 (Qwen 3)</translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <source>whether the read-out is the table of embeddings</source>
        <translation>读出是否就是嵌入表</translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <source>whether the rotations are divided by factors of their own (Llama 3)</source>
        <translation>旋转是否另除以各自的因子 (Llama 3)</translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <source>{heads} attention heads cannot share {key_heads} heads of keys and values evenly</source>
        <translation>{heads} 个注意力头不能均分 {key_heads} 个键值头</translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <location filename="engines/zoo/transformer.py"/>
        <source>rotary positions need an even number of dimensions per head</source>
        <translation>旋转位置编码要求每个头的维数为偶数</translation>
    </message>
    <message>
        <location filename="engines/zoo/llama.py"/>
        <source>The Llama decoder (Touvron et al. 2023), in which Llama, SmolLM2, Mistral, Qwen 2 and Qwen 3 are written.</source>
        <translation>Llama 解码器 (Touvron et al. 2023)，Llama、SmolLM2、Mistral、Qwen 2 和 Qwen 3 均采用这种结构。</translation>
    </message>
    <message>
        <location filename="engines/zoo/lstm.py"/>
        <source>numbers that a hidden state is projected to; 0: it is shown whole</source>
        <translation>隐藏状态投影到多少个数；0：完整给出</translation>
    </message>
    <message>
        <location filename="engines/zoo/lstm.py"/>
        <source>a projection to {to} numbers must be of more units than {of}</source>
        <translation>投影到 {to} 个数时，单元数须多于它，而现为 {of} 个</translation>
    </message>
    <message>
        <location filename="engines/zoo/lstm.py"/>
        <source>Long short-term memory: Hochreiter &amp; Schmidhuber (1997), with the forget gate of Gers et al. (2000).</source>
        <translation>长短期记忆网络：Hochreiter &amp; Schmidhuber (1997)，采用 Gers et al. (2000) 的遗忘门。</translation>
    </message>
    <message>
        <location filename="engines/zoo/memory_network.py"/>
        <source>numbers in a sentence's vector</source>
        <translation>句子向量中的数的个数</translation>
    </message>
    <message>
        <location filename="engines/zoo/memory_network.py"/>
        <source>times the memory is read</source>
        <translation>读取记忆的次数</translation>
    </message>
    <message>
        <location filename="engines/zoo/memory_network.py"/>
        <source>sentences kept</source>
        <translation>保留的句子数</translation>
    </message>
    <message>
        <location filename="engines/zoo/memory_network.py"/>
        <source>how the hops share their embeddings</source>
        <translation>各跳如何共用嵌入</translation>
    </message>
    <message>
        <location filename="engines/zoo/memory_network.py"/>
        <source>how a hop weighs the sentences it reads</source>
        <translation>一跳如何给所读取的句子加权</translation>
    </message>
    <message>
        <location filename="engines/zoo/memory_network.py"/>
        <source>a memory network takes id 0 for no word: its vocabulary needs unknown first</source>
        <translation>记忆网络把 id 0 作为空词：其词表要求未知词元排在首位</translation>
    </message>
    <message>
        <location filename="engines/zoo/memory_network.py"/>
        <source>nothing is asked: the sum over no words</source>
        <translation>没有提问：对零个词求和</translation>
    </message>
    <message>
        <location filename="engines/zoo/memory_network.py"/>
        <source>the weight of word {n}, by its place</source>
        <translation>词 {n} 按其位置的权重</translation>
    </message>
    <message>
        <location filename="engines/zoo/memory_network.py"/>
        <source>The end-to-end memory network of Sukhbaatar et al. (2015): sentences are kept as they are and read in several hops.</source>
        <translation>Sukhbaatar et al. (2015) 的端到端记忆网络：句子原样保留，分若干跳读取。</translation>
    </message>
    <message>
        <location filename="engines/zoo/rnn.py"/>
        <source>what the states pass through</source>
        <translation>状态所经过的函数</translation>
    </message>
    <message>
        <location filename="engines/zoo/rnn.py"/>
        <source>The simple recurrent network of Elman (1990), "Finding Structure in Time".</source>
        <translation>Elman (1990) 的简单循环网络，见“Finding Structure in Time”。</translation>
    </message>
    <message>
        <location filename="engines/zoo/transformer.py"/>
        <source>units of each MLP; 0: attention alone</source>
        <translation>每个 MLP 的单元数；0：只有注意力</translation>
    </message>
    <message>
        <location filename="engines/zoo/transformer.py"/>
        <source>how a token knows its place</source>
        <translation>词元如何得知其位置</translation>
    </message>
    <message>
        <location filename="engines/zoo/transformer.py"/>
        <source>The decoder-only Transformer: Vaswani et al. (2017), with the pre-norm layers of GPT-2.</source>
        <translation>仅解码器的 Transformer：Vaswani et al. (2017)，采用 GPT-2 的 pre-norm 层。</translation>
    </message>
    <message>
        <location filename="gui/aside.py"/>
        <source>There can be no window: {problem}; `plot` makes pictures without a screen.</source>
        <translation>无法打开窗口：{problem}；`plot` 不需要屏幕即可生成图。</translation>
    </message>
    <message>
        <location filename="gui/askedofeach.py"/>
        <location filename="gui/askedpanel.py"/>
        <source>Ask again</source>
        <translation>重新提问</translation>
    </message>
    <message>
        <location filename="gui/askedofeach.py"/>
        <location filename="gui/panels/context.py"/>
        <source>Stop; what was found so far stays</source>
        <translation>停止；到此为止的发现保留</translation>
    </message>
    <message>
        <location filename="gui/askedofeach.py"/>
        <source>To see {names} as well, ask again</source>
        <translation>要同时看到{names}，请再问一次</translation>
    </message>
    <message>
        <location filename="gui/askedofeach.py"/>
        <location filename="gui/askedpanel.py"/>
        <source>{share:.0%} done</source>
        <translation>已完成 {share:.0%}</translation>
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
        <translation>{name}：{why}</translation>
    </message>
    <message>
        <location filename="gui/askedpanel.py"/>
        <location filename="gui/frame/findings.py"/>
        <source>Find out</source>
        <translation>开始分析</translation>
    </message>
    <message>
        <location filename="gui/askedpanel.py"/>
        <source>Find out, beside the window</source>
        <translation>在后台分析</translation>
    </message>
    <message>
        <location filename="gui/askedpanel.py"/>
        <location filename="gui/state/offers.py"/>
        <source>the whole text</source>
        <translation>整段文本</translation>
    </message>
    <message>
        <location filename="gui/askedpanel.py"/>
        <source>what comes after “{token}” at step {step}</source>
        <translation>第 {step} 步“{token}”之后的内容</translation>
    </message>
    <message>
        <location filename="gui/askedpanel.py"/>
        <source>beginning…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <location filename="gui/askedpanel.py"/>
        <location filename="gui/panels/gradientflow.py"/>
        <location filename="gui/panels/retention.py"/>
        <source>Stop; what was found before stays</source>
        <translation>停止；先前的发现保留</translation>
    </message>
    <message>
        <location filename="gui/askedpanel.py"/>
        <source>Ask here</source>
        <translation>在此提问</translation>
    </message>
    <message>
        <location filename="gui/askedpanel.py"/>
        <source>Not of “{token}” at step {step}: click here to look there again.</source>
        <translation>不是第 {step} 步“{token}”的结果：点击此处重新查看该处。</translation>
    </message>
    <message>
        <location filename="gui/askedpanel.py"/>
        <source>Not of {place} as it is now: ask again.</source>
        <translation>不是{place}当前的结果：请重新提问。</translation>
    </message>
    <message>
        <location filename="gui/background.py"/>
        <source>this failed with {kind}: {error}</source>
        <translation>操作因 {kind} 失败：{error}</translation>
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
        <source>How this number was made</source>
        <translation>这个数的由来</translation>
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
        <source>No later step looks back at a single token: this model keeps a state.</source>
        <translation>后面的步不会回看单个词元：此模型只保留状态。</translation>
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
        <source>Forget the token at the cursor from the next step on</source>
        <translation>遗忘光标处的词元（从下一步起）</translation>
    </message>
    <message>
        <location filename="gui/commands/edits.py"/>
        <source>Forget everything before the cursor</source>
        <translation>遗忘光标之前的一切</translation>
    </message>
    <message>
        <location filename="gui/commands/exporting.py"/>
        <location filename="gui/commands/figure.py"/>
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
        <location filename="gui/commands/workspace.py"/>
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
        <source>Recordings, workspaces, texts and numbers (*.safetensors *.mnemo *.txt *.csv *.tsv *.npy);;All files (*)</source>
        <translation>记录、工作区、文本和数值 (*.safetensors *.mnemo *.txt *.csv *.tsv *.npy);;所有文件 (*)</translation>
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
        <location filename="gui/frame/workspaces.py"/>
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
        <source>Figure…</source>
        <translation>组图…</translation>
    </message>
    <message>
        <location filename="gui/commands/file.py"/>
        <source>Several panels in one figure, with letters, for a paper or a slide</source>
        <translation>将多个面板组成一张带字母编号的图，用于论文或幻灯片</translation>
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
        <location filename="gui/commands/filming.py"/>
        <source>Film of the lesson</source>
        <translation>课程影片</translation>
    </message>
    <message>
        <location filename="gui/commands/filming.py"/>
        <source>Films (*.mp4 *.gif)</source>
        <translation>影片 (*.mp4 *.gif)</translation>
    </message>
    <message>
        <location filename="gui/commands/filming.py"/>
        <source>giving the lesson</source>
        <translation>正在讲授课程</translation>
    </message>
    <message>
        <location filename="gui/commands/filming.py"/>
        <source>the film could not be made</source>
        <translation>影片未能制成</translation>
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
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Open lesson</source>
        <translation>打开课程</translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <location filename="gui/frame/rewriting.py"/>
        <source>Lessons (*.toml)</source>
        <translation>课程 (*.toml)</translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Lessons…</source>
        <translation>课程…</translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Open lesson…</source>
        <translation>打开课程…</translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Next cue, or step forward</source>
        <translation>下一个提示点，或前进一步</translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Cue before, or step back</source>
        <translation>上一个提示点，或后退一步</translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Show this cue again</source>
        <translation>重新显示此提示点</translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Present</source>
        <translation>演示</translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Full screen, large type, and what is taught alone</source>
        <translation>全屏、大字号，只显示所讲的内容</translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <location filename="gui/dialogs/cues.py"/>
        <source>Capture a cue</source>
        <translation>截取提示点</translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>What is on screen becomes the next cue</source>
        <translation>屏幕上的内容成为下一个提示点</translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Cues…</source>
        <translation>提示点…</translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Film of the lesson…</source>
        <translation>课程影片…</translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>An MP4 or GIF of all its cues</source>
        <translation>把所有提示点做成 MP4 或 GIF</translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Guess answer A</source>
        <translation>猜答案 A</translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Guess answer B</source>
        <translation>猜答案 B</translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Guess answer C</source>
        <translation>猜答案 C</translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Guess answer D</source>
        <translation>猜答案 D</translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Hint, or show the task done</source>
        <translation>提示，或演示做法</translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>First the hint; chosen again, one way to do it</source>
        <translation>先给提示；再选一次，演示一种做法</translation>
    </message>
    <message>
        <location filename="gui/commands/lesson.py"/>
        <source>Close the lesson</source>
        <translation>关闭课程</translation>
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
        <source>Reduce motion</source>
        <translation>减少动态效果</translation>
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
        <location filename="gui/commands/workspace.py"/>
        <source>There is nothing to save yet: the model is still being opened.</source>
        <translation>还没有可保存的内容：模型仍在打开。</translation>
    </message>
    <message>
        <location filename="gui/commands/workspace.py"/>
        <source>Save workspace</source>
        <translation>保存工作区</translation>
    </message>
    <message>
        <location filename="gui/commands/workspace.py"/>
        <source>Workspaces (*{ending})</source>
        <translation>工作区 (*{ending})</translation>
    </message>
    <message>
        <location filename="gui/commands/workspace.py"/>
        <source>Workspaces (*{ending} *.json);;All files (*)</source>
        <translation>工作区 (*{ending} *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <location filename="gui/commands/workspace.py"/>
        <source>Open workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <location filename="gui/commands/workspace.py"/>
        <source>{name}, in {folder}</source>
        <translation>{name}，位于 {folder}</translation>
    </message>
    <message>
        <location filename="gui/commands/workspace.py"/>
        <source>Save workspace…</source>
        <translation>保存工作区…</translation>
    </message>
    <message>
        <location filename="gui/commands/workspace.py"/>
        <source>Open workspace…</source>
        <translation>打开工作区…</translation>
    </message>
    <message>
        <location filename="gui/commands/workspace.py"/>
        <source>Recent workspaces</source>
        <translation>最近的工作区</translation>
    </message>
    <message>
        <location filename="gui/dialogs/anothertext.py"/>
        <source>Another text</source>
        <translation>另一段文本</translation>
    </message>
    <message>
        <location filename="gui/dialogs/anothertext.py"/>
        <source>Let the model read this text beside:</source>
        <translation>让模型并列读取这段文本：</translation>
    </message>
    <message>
        <location filename="gui/dialogs/anothertext.py"/>
        <source>The text that is read beside</source>
        <translation>并列读取的文本</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cuepages.py"/>
        <source>Take what is on screen</source>
        <translation>采用当前画面</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cuepages.py"/>
        <source>{label}: take what is on screen</source>
        <translation>{label}：采用当前画面</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cuepages.py"/>
        <source>What is on screen is what the cue shows: change something first.</source>
        <translation>当前画面就是这个提示点的画面：请先改变些什么。</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cuepages.py"/>
        <source>What the cue says</source>
        <translation>提示点的文字</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cuepages.py"/>
        <source>Notes for who speaks</source>
        <translation>讲者备注</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cuepages.py"/>
        <source>What stands out</source>
        <translation>突出显示</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cuepages.py"/>
        <source>What is asked before the answer is seen</source>
        <translation>看到答案之前问什么</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cuepages.py"/>
        <source>Answers, one a line, * before the right one; or = a formula ± how far off</source>
        <translation>答案，每行一个，正确的前面加 *；或写 = 公式 ± 允许偏差</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cuepages.py"/>
        <source>Hidden until then</source>
        <translation>揭晓前隐藏</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cuepages.py"/>
        <location filename="gui/panels/readout.py"/>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cuepages.py"/>
        <source>What is said with the answer</source>
        <translation>揭晓时说什么</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cuepages.py"/>
        <source>What is seen with the answer</source>
        <translation>揭晓时显示什么</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cuepages.py"/>
        <source>What is on screen now, and is not at the cue, is seen once the answer is revealed</source>
        <translation>当前画面与提示点不同的部分，会在揭晓答案时显示</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cuepages.py"/>
        <source>Formulas that must hold, one a line</source>
        <translation>必须成立的公式，每行一个</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cuepages.py"/>
        <source>What is to be done</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cuepages.py"/>
        <source>Formula that holds once it is done, and not before</source>
        <translation>完成后才成立的公式</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cuepages.py"/>
        <location filename="gui/frame/cuecard.py"/>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cuepages.py"/>
        <source>What is said once it is done</source>
        <translation>完成后说什么</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cuepages.py"/>
        <source>One way to do it</source>
        <translation>一种做法</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cuepages.py"/>
        <source>What is on screen now, and is not at the cue, proves that it can be done, and is shown to who asks</source>
        <translation>当前画面与提示点不同的部分：证明任务做得到，也会给求助的人看</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cuepages.py"/>
        <source>{label}: {said}</source>
        <translation>{label}：{said}</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>Cues</source>
        <translation>提示点</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <location filename="gui/dialogs/figure.py"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>Title of the lesson</source>
        <translation>课程标题</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>Cues of the lesson</source>
        <translation>课程的提示点</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>What is on screen becomes a cue after the one chosen</source>
        <translation>屏幕上的内容成为所选提示点之后的提示点</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>Show this instead</source>
        <translation>改为显示当前内容</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>What is on screen is what the cue shows from now on; its words stay</source>
        <translation>此提示点今后显示屏幕上的内容；文字不变</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <location filename="gui/dialogs/figure.py"/>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>One place up</source>
        <translation>上移一位</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <location filename="gui/dialogs/figure.py"/>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>One place down</source>
        <translation>下移一位</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <location filename="gui/dialogs/figure.py"/>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>Take the cue out of the lesson</source>
        <translation>从课程中移除此提示点</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>Take back the last change of the file</source>
        <translation>撤销对文件的上一次更改</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>&amp;Words</source>
        <translation>文字(&amp;W)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>&amp;Question</source>
        <translation>问题(&amp;Q)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>&amp;Claims</source>
        <translation>断言(&amp;C)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>Tas&amp;k</source>
        <translation>任务(&amp;K)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/cues.py"/>
        <source>What comes of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>PNG, pixels</source>
        <translation>PNG，像素图</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>SVG, vectors</source>
        <translation>SVG，矢量图</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>PDF, vectors</source>
        <translation>PDF，矢量图</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>GIF, the run as a film</source>
        <translation>GIF，运行的影片</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>MP4, the run as a film</source>
        <translation>MP4，运行的影片</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Web page, to play and share</source>
        <translation>网页，可播放和分享</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>CSV, the numbers</source>
        <translation>CSV，数值</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>NPZ, the numbers, exact</source>
        <translation>NPZ，精确数值</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Export {panel}</source>
        <translation>导出{panel}</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>In sight ({start} to {last})</source>
        <translation>可见部分（{start} 至 {last}）</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>The whole run (0 to {last})</source>
        <translation>整个运行（0 至 {last}）</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>From … to …</source>
        <translation>从…到…</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>As on screen</source>
        <translation>与屏幕一致</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Light, white background</source>
        <translation>浅色，白色背景</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Model, text and step below the picture</source>
        <translation>图下方注明模型、文本和步</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <location filename="gui/frame/editrow.py"/>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>by</source>
        <translation>×</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <location filename="gui/dialogs/figure.py"/>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <location filename="gui/dialogs/figure.py"/>
        <source>Steps</source>
        <translation>步</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <location filename="gui/dialogs/figure.py"/>
        <source>Place</source>
        <translation>用途</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <location filename="gui/export/web/about.py"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Sentence</source>
        <translation>说明句</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <location filename="gui/dialogs/figure.py"/>
        <source>Type</source>
        <translation>字体</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <location filename="gui/dialogs/figure.py"/>
        <source>Cursor</source>
        <translation>光标</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <location filename="gui/dialogs/figure.py"/>
        <location filename="gui/frame/editrow.py"/>
        <source>First step</source>
        <translation>第一步</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <location filename="gui/dialogs/figure.py"/>
        <location filename="gui/frame/editrow.py"/>
        <source>Last step</source>
        <translation>最后一步</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Frames a second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Sentence below each frame</source>
        <translation>每帧下方的说明句</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Steps {first} to {last} of 0 to {end}.</source>
        <translation>第 {first} 至 {last} 步，全程 0 至 {end}。</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/dialogs/export.py"/>
        <source>{n:,} frames, {seconds:.3g} s: steps {first} to {last} of 0 to {end}.</source>
        <extracomment>of one: {n:,} frame, {seconds:.3g} s: steps {first} to {last} of 0 to {end}.</extracomment>
        <translation>
            <numerusform>{n:,} 帧，{seconds:.3g} 秒：第 {first} 至 {last} 步，全程 0 至 {end}。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>What is in sight, with the cursor at step {step}.</source>
        <translation>可见的内容，光标位于第 {step} 步。</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Texts that a spreadsheet would take for a formula get an apostrophe in front.</source>
        <translation>会被电子表格当作公式的文本，前面会加上撇号。</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <source>Tracks: {tracks}.</source>
        <translation>轨：{tracks}。</translation>
    </message>
    <message>
        <location filename="gui/dialogs/export.py"/>
        <location filename="gui/export/saving.py"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <source>Figure</source>
        <translation>组图</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <source>Panels of the figure</source>
        <translation>图中的面板</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <source>a, b, c before the panels</source>
        <translation>面板前加 a、b、c</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <source>Letters</source>
        <translation>字母编号</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <source>by itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <location filename="gui/frame/editslist.py"/>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <source>A panel that is in sight in the window, as it is now</source>
        <translation>窗口中可见的面板，按其当前的样子</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <source>What stands above this panel</source>
        <translation>此面板上方的文字</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <source>Panels of one row stand side by side</source>
        <translation>同一行的面板并排放置</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <source>Panels of one row and column stand one under the other</source>
        <translation>同一行同一列的面板上下排列</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <source>The share that the column of this panel has of its row</source>
        <translation>此面板所在列占整行宽度的份额</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <source>In pixels of the layout, two to the point</source>
        <translation>以版面像素计，每磅 2 像素</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <location filename="gui/export/web/page.py"/>
        <location filename="gui/panels/units.py"/>
        <source>Units</source>
        <translation>单元</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <source>First unit</source>
        <translation>第一个单元</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <source>Last unit</source>
        <translation>最后一个单元</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <source>Of the heat maps of this panel</source>
        <translation>此面板的热图中的单元</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <source>Arrangement…</source>
        <translation>排布…</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <source>Write which panels stand where into a file, for `export --figure`</source>
        <translation>把各面板的位置写入文件，供 `export --figure` 使用</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <source>{title}, track {track}</source>
        <translation>{title}，轨 {track}</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <source>Arrangement (*.json)</source>
        <translation>排布 (*.json)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <source>{error}.</source>
        <translation>{error}。</translation>
    </message>
    <message>
        <location filename="gui/dialogs/figure.py"/>
        <source>The arrangement is in {path}.</source>
        <translation>排布已写入 {path}。</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/dialogs/figure.py"/>
        <location filename="gui/export/figures.py"/>
        <source>{n} panels</source>
        <extracomment>of one: {n} panel</extracomment>
        <translation>
            <numerusform>{n} 个面板</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/dialogs/importing.py"/>
        <source>where both directions end, as a classifier's</source>
        <translation>两个方向各自的终点，如分类器</translation>
    </message>
    <message>
        <location filename="gui/dialogs/importing.py"/>
        <source>the newest token, as a tagger's</source>
        <translation>最新的词元，如标注器</translation>
    </message>
    <message>
        <location filename="gui/dialogs/importing.py"/>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <location filename="gui/dialogs/importing.py"/>
        <source>none: tokens are read by their numbers, as 12 7 3</source>
        <translation>无：词元以编号读取，如 12 7 3</translation>
    </message>
    <message>
        <location filename="gui/dialogs/importing.py"/>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <location filename="gui/dialogs/importing.py"/>
        <source>none: x0, x1, x2…</source>
        <translation>无：x0, x1, x2…</translation>
    </message>
    <message>
        <location filename="gui/dialogs/importing.py"/>
        <source>none: what it says are numbers</source>
        <translation>无：其输出为数值</translation>
    </message>
    <message>
        <location filename="gui/dialogs/importing.py"/>
        <source>Lists of tokens (*.txt *.json *.vocab *.dic *.tsv);;All files (*)</source>
        <translation>词元列表 (*.txt *.json *.vocab *.dic *.tsv);;所有文件 (*)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/lessons.py"/>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <location filename="gui/dialogs/lessons.py"/>
        <source>{n}.  {title}</source>
        <translation>{n}.  {title}</translation>
    </message>
    <message>
        <location filename="gui/dialogs/lessons.py"/>
        <source>Give this lesson</source>
        <translation>讲授此课程</translation>
    </message>
    <message>
        <location filename="gui/dialogs/lessons.py"/>
        <source>about {n:g} minutes</source>
        <translation>约 {n:g} 分钟</translation>
    </message>
    <message>
        <location filename="gui/dialogs/lessons.py"/>
        <source>It cannot be given whole: {reason}.</source>
        <translation>无法完整讲授：{reason}。</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Memories as JSON lines (*.jsonl);;All files (*)</source>
        <translation>JSON 行格式的记忆 (*.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Memories</source>
        <translation>记忆</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>The store is being read…</source>
        <translation>正在读取记忆库…</translation>
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
        <translation>要查看的记忆</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>&amp;New…</source>
        <translation>新建(&amp;N)…</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Make an empty memory for the model in the window</source>
        <translation>为窗口中的模型新建一份空记忆</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Open a model first: a memory is made for the states of one</source>
        <translation>请先打开一个模型：记忆是为某个模型的状态而建的</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Give this memory another name</source>
        <translation>给此记忆另起名称</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Delete memory…</source>
        <translation>删除记忆…</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Delete this memory with everything in it</source>
        <translation>删除此记忆及其全部内容</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Search in text, what followed, and label</source>
        <translation>在文本、后续词元和标签中搜索</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Show only entries that hold this, in capitals or not (Ctrl+F)</source>
        <translation>只显示包含此内容的条目，不分大小写 (Ctrl+F)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Delete the selected entries (Delete)</source>
        <translation>删除所选条目 (Delete)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>&amp;Clear…</source>
        <translation>清空(&amp;C)…</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Delete all entries of this memory</source>
        <translation>删除此记忆的所有条目</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Make a memory from a file of JSON lines</source>
        <translation>由 JSON 行格式的文件建立一份记忆</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Write this memory to a file of JSON lines</source>
        <translation>把此记忆写入 JSON 行格式的文件</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Close this window (Esc)</source>
        <translation>关闭此窗口 (Esc)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <location filename="gui/frame/chatrow.py"/>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Keep what can be read; the damaged file is set aside under another name</source>
        <translation>保留能读出的内容；损坏的文件以另一名称存放在旁</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>New memory</source>
        <translation>新建记忆</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Its name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Making it…</source>
        <translation>正在新建…</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Rename memory</source>
        <translation>重命名记忆</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Another name for “{name}”:</source>
        <translation>“{name}”的新名称：</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Renaming…</source>
        <translation>正在重命名…</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Delete the memory “{name}” with everything in it?</source>
        <translation>删除记忆“{name}”及其全部内容？</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Delete memory</source>
        <translation>删除记忆</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Deleting…</source>
        <translation>正在删除…</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Delete all entries of “{name}”?</source>
        <translation>删除“{name}”的所有条目？</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Delete all</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Export memory</source>
        <translation>导出记忆</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Import memory</source>
        <translation>导入记忆</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory.py"/>
        <source>Recovering…</source>
        <translation>正在恢复…</translation>
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
        <translation>存储此条目时模型已读取的内容；末尾离得最近</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_table.py"/>
        <source>Followed by</source>
        <translation>后续词元</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_table.py"/>
        <source>The token that came next</source>
        <translation>接下来的词元</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_table.py"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_table.py"/>
        <source>Yours to write: F2 or a double click</source>
        <translation>由您填写：按 F2 或双击</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_table.py"/>
        <source>Written</source>
        <translation>写入时间</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_table.py"/>
        <source>When it was stored</source>
        <translation>存储的时间</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_table.py"/>
        <source>Read</source>
        <translation>读取量</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_table.py"/>
        <source>How much it has been read since, as the sum of all weights</source>
        <translation>此后被读取了多少，即所有权重之和</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_table.py"/>
        <source>no longer there</source>
        <translation>已不存在</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/dialogs/memory_words.py"/>
        <source>{n:,} entries found</source>
        <extracomment>of one: {n:,} entry found</extracomment>
        <translation>
            <numerusform>找到 {n:,} 个条目</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_words.py"/>
        <source>of {model}, keys of {width:,} numbers</source>
        <translation>属于 {model}，键有 {width:,} 维</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_words.py"/>
        <source>There are no memories yet. Make one, or import one from a file.</source>
        <translation>还没有记忆。请新建一份，或从文件导入。</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_words.py"/>
        <source>No entry holds what you search for.</source>
        <translation>没有条目包含您搜索的内容。</translation>
    </message>
    <message>
        <location filename="gui/dialogs/memory_words.py"/>
        <source>Nothing has been stored in this memory yet.</source>
        <translation>此记忆中尚未存储任何内容。</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/dialogs/memory_words.py"/>
        <source>{n:,} entries deleted.</source>
        <extracomment>of one: {n:,} entry deleted.</extracomment>
        <translation>
            <numerusform>已删除 {n:,} 个条目。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="gui/dialogs/memory_words.py"/>
        <source>{n:,} entries written to {path}.</source>
        <extracomment>of one: {n:,} entry written to {path}.</extracomment>
        <translation>
            <numerusform>已将 {n:,} 个条目写入 {path}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="gui/dialogs/memory_words.py"/>
        <source>{n:,} entries imported into “{name}”.</source>
        <extracomment>of one: {n:,} entry imported into “{name}”.</extracomment>
        <translation>
            <numerusform>已将 {n:,} 个条目导入“{name}”。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>89 mm: one column (Nature)</source>
        <translation>89 mm：单栏 (Nature)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>183 mm: two columns (Nature)</source>
        <translation>183 mm：双栏 (Nature)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>88 mm: one column (Nature)</source>
        <translation>88 mm：单栏 (Nature)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>180 mm: two columns (Nature)</source>
        <translation>180 mm：双栏 (Nature)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>3.5 in: one column (IEEE)</source>
        <translation>3.5 in：单栏 (IEEE)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>7.16 in: two columns (IEEE)</source>
        <translation>7.16 in：双栏 (IEEE)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>3.6 in: one column (Science)</source>
        <translation>3.6 in：单栏 (Science)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>7.25 in: two columns (Science)</source>
        <translation>7.25 in：双栏 (Science)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>87 mm: one column (PNAS)</source>
        <translation>87 mm：单栏 (PNAS)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>114 mm: one and a half (PNAS)</source>
        <translation>114 mm：一栏半 (PNAS)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>178 mm: two columns (PNAS)</source>
        <translation>178 mm：双栏 (PNAS)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>90 mm: one column (Elsevier)</source>
        <translation>90 mm：单栏 (Elsevier)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>140 mm: one and a half (Elsevier)</source>
        <translation>140 mm：一栏半 (Elsevier)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>190 mm: two columns (Elsevier)</source>
        <translation>190 mm：双栏 (Elsevier)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>85 mm: one column (Cell)</source>
        <translation>85 mm：单栏 (Cell)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>174 mm: two columns (Cell)</source>
        <translation>174 mm：双栏 (Cell)</translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>Slide, 1920 × 1080</source>
        <translation>幻灯片，1920 × 1080</translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>Slide, 1024 × 768</source>
        <translation>幻灯片，1024 × 768</translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>As large as on screen</source>
        <translation>与屏幕上一样大</translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>Where a font is not there, one of the same widths is taken</source>
        <translation>缺少某种字体时，改用字宽相同的字体</translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>Cursor, and the values at it</source>
        <translation>光标及光标处的值</translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>Where it is to stand</source>
        <translation>图的用途</translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>Type of the figure</source>
        <translation>图的字体</translation>
    </message>
    <message>
        <location filename="gui/dialogs/paperbox.py"/>
        <source>Cursor in the figure</source>
        <translation>图中的光标</translation>
    </message>
    <message>
        <location filename="gui/dialogs/proofview.py"/>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <location filename="gui/dialogs/proofview.py"/>
        <source>What the journal's guide says</source>
        <translation>期刊指南的检查结果</translation>
    </message>
    <message>
        <location filename="gui/dialogs/proofview.py"/>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <location filename="gui/dialogs/proofview.py"/>
        <source>As large as there is room for</source>
        <translation>在可用空间内尽量大</translation>
    </message>
    <message>
        <location filename="gui/dialogs/proofview.py"/>
        <source>Size on paper</source>
        <translation>纸上大小</translation>
    </message>
    <message>
        <location filename="gui/dialogs/proofview.py"/>
        <source>As large as it will be on paper</source>
        <translation>与印在纸上时一样大</translation>
    </message>
    <message>
        <location filename="gui/dialogs/proofview.py"/>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <location filename="gui/dialogs/proofview.py"/>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <location filename="gui/dialogs/proofview.py"/>
        <source>{percent:.0f} %</source>
        <translation>{percent:.0f} %</translation>
    </message>
    <message>
        <location filename="gui/dialogs/proofview.py"/>
        <source>It keeps to the guide of {journal}.</source>
        <translation>符合 {journal} 的指南。</translation>
    </message>
    <message>
        <location filename="gui/dialogs/saveplace.py"/>
        <source>{place} is no file, but a pipe or a device: name a file to write.</source>
        <translation>{place} 不是文件，而是管道或设备：请指定要写入的文件。</translation>
    </message>
    <message>
        <location filename="gui/dialogs/saveplace.py"/>
        <source>{name} already exists. Replace it?</source>
        <translation>{name} 已存在。要替换吗？</translation>
    </message>
    <message>
        <location filename="gui/dialogs/saveplace.py"/>
        <source>It is in {parent}. What is in it now is lost.</source>
        <translation>它位于 {parent}。其中现有的内容将会丢失。</translation>
    </message>
    <message>
        <location filename="gui/dialogs/saveplace.py"/>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <location filename="gui/dialogs/small.py"/>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <location filename="gui/dialogs/small.py"/>
        <source>Read {name} as (choose, or write the name of an encoding):</source>
        <translation>读取 {name} 所用的编码（请选择，或填写编码名称）：</translation>
    </message>
    <message>
        <location filename="gui/dialogs/small.py"/>
        <source>See the short-term memory of sequence models: type a text, and watch what an RNN, GRU, LSTM, Transformer or memory network remembers of it, token by token.</source>
        <translation>看见序列模型的短期记忆：输入一段文本，逐个词元地观察 RNN、GRU、LSTM、Transformer 或记忆网络记住了什么。</translation>
    </message>
    <message>
        <location filename="gui/dialogs/small.py"/>
        <source>Everything drawn is the model’s own number; &lt;tt&gt;python main.py verify&lt;/tt&gt; shows the checks.</source>
        <translation>所绘的一切都是模型自身的数值；&lt;tt&gt;python main.py verify&lt;/tt&gt; 给出各项检验。</translation>
    </message>
    <message>
        <location filename="gui/dialogs/small.py"/>
        <source>MIT licence. Icons: Lucide, ISC licence. Built with Qt for Python, pyqtgraph, NumPy and PyTorch.</source>
        <translation>MIT 许可。图标：Lucide，ISC 许可。基于 Qt for Python、pyqtgraph、NumPy 和 PyTorch 构建。</translation>
    </message>
    <message>
        <location filename="gui/dialogs/small.py"/>
        <source>&lt;h2&gt;Mnemoscope&lt;/h2&gt;</source>
        <translation>&lt;h2&gt;Mnemoscope&lt;/h2&gt;</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <location filename="gui/export/figures.py"/>
        <location filename="gui/export/reel.py"/>
        <source>setting up</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>its caption is in {caption}</source>
        <translation>其图注在 {caption} 中</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>at step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>step {first}, the cursor at {cursor}</source>
        <translation>第 {first} 步，光标位于 {cursor}</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>steps {first} to {last}, the cursor at {cursor}</source>
        <translation>第 {first} 至 {last} 步，光标位于 {cursor}</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>step {first} of 0 to {end}, the cursor at {cursor}</source>
        <translation>第 {first} 步，全程 0 至 {end}，光标位于 {cursor}</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>steps {first} to {last} of 0 to {end}, the cursor at {cursor}</source>
        <translation>第 {first} 至 {last} 步，全程 0 至 {end}，光标位于 {cursor}</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>without {names}, where there is nothing to show</source>
        <translation>以下没有可显示的内容，未包含：{names}</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>a window has several tables: choose one panel, or .npz for all of them</source>
        <translation>窗口有若干个表：请选择一个面板，或用 .npz 包含全部</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>steps {first} to {last}, what is of one step at {step}</source>
        <translation>第 {first} 至 {last} 步，单步内容取自第 {step} 步</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>at step {step} of {last}</source>
        <translation>第 {step} 步，最后一步为 {last}</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>none of the panels in sight could give its numbers</source>
        <translation>可见的面板都无法给出数值</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>writing the numbers</source>
        <translation>正在写入数值</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>without {names}, which could not be had</source>
        <translation>以下的数值无法取得，未包含：{names}</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/export/__init__.py"/>
        <source>{n:,} arrays</source>
        <extracomment>of one: {n:,} array</extracomment>
        <translation>
            <numerusform>{n:,} 个数组</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>the table of {title} is of one step: say which with --at, not --from and --to</source>
        <translation>{title}的表只对应一步：请用 --at 指明是哪一步，而不是用 --from 和 --to</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <location filename="gui/panel.py"/>
        <source>{title}: {said}</source>
        <translation>{title}：{said}</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>{needs} (the recording is of {name})</source>
        <translation>{needs}（此记录来自 {name}）</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <location filename="gui/export/figure.py"/>
        <location filename="gui/export_command.py"/>
        <source>the recording holds no steps, so there is nothing to draw</source>
        <translation>记录中没有步，因此没有可绘制的内容</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>{title}: no track has numbers in this stretch</source>
        <translation>{title}：在这一段内，没有任何轨有数值</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>1 step ({step})</source>
        <translation>1 步（{step}）</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>{count:,} steps ({first} to {last})</source>
        <translation>{count:,} 步（{first} 至 {last}）</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <location filename="gui/export/web/__init__.py"/>
        <source>tracks {letters}</source>
        <translation>轨 {letters}</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/export/__init__.py"/>
        <source>{n:,} columns</source>
        <extracomment>of one: {n:,} column</extracomment>
        <translation>
            <numerusform>{n:,} 列</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <location filename="gui/export/figures.py"/>
        <source>painting</source>
        <translation>正在绘制</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>choosing colours</source>
        <translation>正在选取颜色</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>frame {step:,} of {count:,}</source>
        <translation>第 {step:,} 帧，共 {count:,} 帧</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <location filename="gui/export/reel.py"/>
        <source>writing the film</source>
        <translation>正在写入影片</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>{rate:g} a second, {seconds:.3g} s</source>
        <translation>每秒 {rate:g} 帧，{seconds:.3g} 秒</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>{count:,} frames (steps {first} to {last})</source>
        <translation>{count:,} 帧（第 {first} 至 {last} 步）</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>1 frame (step {step})</source>
        <translation>1 帧（第 {step} 步）</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <source>{width} x {height} pixels of the screen</source>
        <translation>{width} x {height} 屏幕像素</translation>
    </message>
    <message>
        <location filename="gui/export/__init__.py"/>
        <location filename="gui/export/web/__init__.py"/>
        <source>{name}: {facts}</source>
        <translation>{name}：{facts}</translation>
    </message>
    <message>
        <location filename="gui/export/apart.py"/>
        <source>looking for the answers that are due</source>
        <translation>正在查找应作的回答</translation>
    </message>
    <message>
        <location filename="gui/export/apart.py"/>
        <source>comparing the tracks</source>
        <translation>正在比较各轨</translation>
    </message>
    <message>
        <location filename="gui/export/apart.py"/>
        <source>setting up {title}</source>
        <translation>正在准备{title}</translation>
    </message>
    <message>
        <location filename="gui/export/figure.py"/>
        <source>a figure without panels shows nothing: add one</source>
        <translation>没有面板的图什么也不显示：请添加一个面板</translation>
    </message>
    <message>
        <location filename="gui/export/figure.py"/>
        <location filename="gui/figure_command.py"/>
        <source>there is no panel named {panel!r}; there are {panels}</source>
        <translation>没有名为 {panel!r} 的面板；可用的有 {panels}</translation>
    </message>
    <message>
        <location filename="gui/export/figure.py"/>
        <source>a column of the figure is too narrow to draw in: give it more of the width</source>
        <translation>图中有一列太窄，无法绘制：请给它更多宽度</translation>
    </message>
    <message>
        <location filename="gui/export/figure.py"/>
        <source>the figure is too low for its panels: make it higher, or take one out</source>
        <translation>图的高度容纳不下其面板：请加高，或移除一个面板</translation>
    </message>
    <message>
        <location filename="gui/export/figure.py"/>
        <source>panel “{panel}” of the figure is of track {track}, which there is not</source>
        <translation>图的面板“{panel}”属于轨 {track}，而它不存在</translation>
    </message>
    <message>
        <location filename="gui/export/figure.py"/>
        <source>panel “{panel}” of the figure looks at a layer, head or unit that the recording has not</source>
        <translation>图的面板“{panel}”所看的层、头或单元在记录中不存在</translation>
    </message>
    <message>
        <location filename="gui/export/figures.py"/>
        <source>a figure of several panels is a picture or a film: {name} should end in .png, .svg, .pdf, .gif or .mp4</source>
        <translation>由多个面板组成的图是图片或影片：{name} 应以 .png、.svg、.pdf、.gif 或 .mp4 结尾</translation>
    </message>
    <message>
        <location filename="gui/export/figures.py"/>
        <source>{name}: {count}, {size}; its caption is in {caption}</source>
        <translation>{name}：{count}，{size}；其图注在 {caption} 中</translation>
    </message>
    <message>
        <location filename="gui/export/figures.py"/>
        <source>{width} x {height} pixels</source>
        <translation>{width} x {height} 像素</translation>
    </message>
    <message>
        <location filename="gui/export/figures.py"/>
        <source>{width:.4g} x {height:.4g} mm</source>
        <translation>{width:.4g} x {height:.4g} mm</translation>
    </message>
    <message>
        <location filename="gui/export/journal.py"/>
        <source>Width: {width:.4g} mm is no column of the journal, which has {columns} mm.</source>
        <translation>宽度：{width:.4g} mm 不是该期刊的栏宽；其栏宽为 {columns} mm。</translation>
    </message>
    <message>
        <location filename="gui/export/journal.py"/>
        <source>Height: {height:.4g} mm is more than a page has, which is {most:g} mm high.</source>
        <translation>高度：{height:.4g} mm 超过了页面的高度 {most:g} mm。</translation>
    </message>
    <message>
        <location filename="gui/export/journal.py"/>
        <source>Height: {height:.4g} mm leaves no room for a caption below: at most {most:g} mm do.</source>
        <translation>高度：{height:.4g} mm 没有给下方的图注留出空间：至多 {most:g} mm。</translation>
    </message>
    <message>
        <location filename="gui/export/journal.py"/>
        <source>Type: “{text}” is {points:.3g} points high; at this width type goes from {low:g} to {high:g} points, and here from {least:.3g} to {most:.3g}.</source>
        <translation>字号：“{text}”为 {points:.3g} 磅；在此宽度下字号应为 {low:g} 到 {high:g} 磅，而此处为 {least:.3g} 到 {most:.3g} 磅。</translation>
    </message>
    <message>
        <location filename="gui/export/journal.py"/>
        <source>Panel letters: “{text}” is lower case; panels are called A, B, C.</source>
        <translation>面板字母：“{text}”是小写；面板应以 A、B、C 编号。</translation>
    </message>
    <message>
        <location filename="gui/export/journal.py"/>
        <source>Panel letters: “{text}” is upper case; panels are called a, b, c.</source>
        <translation>面板字母：“{text}”是大写；面板应以 a、b、c 编号。</translation>
    </message>
    <message>
        <location filename="gui/export/journal.py"/>
        <source>Font: {families} is neither Arial nor Helvetica, nor of the same widths.</source>
        <translation>字体：{families} 既不是 Arial 或 Helvetica，字宽也不与它们相同。</translation>
    </message>
    <message>
        <location filename="gui/export/journal.py"/>
        <source>a font without a name</source>
        <translation>没有名称的字体</translation>
    </message>
    <message>
        <location filename="gui/export/journal.py"/>
        <source>Lines: one is {points:.2g} points wide; they have at least {low:g}.</source>
        <translation>线条：有一条宽 {points:.2g} 磅；至少应为 {low:g} 磅。</translation>
    </message>
    <message>
        <location filename="gui/export/journal.py"/>
        <source>Lines: one is {points:.2g} points wide; they go from {low:g} to {high:g} points.</source>
        <translation>线条：有一条宽 {points:.2g} 磅；线宽应为 {low:g} 到 {high:g} 磅。</translation>
    </message>
    <message>
        <location filename="gui/export/journal.py"/>
        <source>Text: the file holds no text that can be edited: it may have been turned into outlines.</source>
        <translation>文字：文件中没有可编辑的文字：可能已转为轮廓。</translation>
    </message>
    <message>
        <location filename="gui/export/journal.py"/>
        <source>Fonts: {name} is not in the file.</source>
        <translation>字体：{name} 没有嵌入文件。</translation>
    </message>
    <message>
        <location filename="gui/export/journal.py"/>
        <source>Fonts: {name} is embedded as {kind}, not as TrueType.</source>
        <translation>字体：{name} 以 {kind} 而非 TrueType 嵌入。</translation>
    </message>
    <message>
        <location filename="gui/export/journal.py"/>
        <source>Resolution: {dpi:.0f} pixels an inch at this width; pictures need {least:g}, and {text:g} where there is text in pixels.</source>
        <translation>分辨率：在此宽度下每英寸 {dpi:.0f} 像素；图片需要 {least:g}，含像素文字时需要 {text:g}。</translation>
    </message>
    <message>
        <location filename="gui/export/journal.py"/>
        <source>Colour: some of it is CMYK; a figure is RGB.</source>
        <translation>颜色：有一部分是 CMYK；图应为 RGB。</translation>
    </message>
    <message>
        <location filename="gui/export/journal.py"/>
        <source>Colours: {one} and {other} differ in red and green alone, which many readers cannot tell apart.</source>
        <translation>颜色：{one} 和 {other} 只有红绿之别，许多读者无法分辨。</translation>
    </message>
    <message>
        <location filename="gui/export/legend.py"/>
        <source>{name}: {width:.4g} x {height:.4g} mm, set in {family}.</source>
        <translation>{name}：{width:.4g} x {height:.4g} mm，字体为 {family}。</translation>
    </message>
    <message>
        <location filename="gui/export/legend.py"/>
        <source>({letter}) {title}.</source>
        <translation>({letter}) {title}。</translation>
    </message>
    <message>
        <location filename="gui/export/legend.py"/>
        <source>{title}.</source>
        <translation>{title}。</translation>
    </message>
    <message>
        <location filename="gui/export/legend.py"/>
        <source>{where}: {read}.</source>
        <translation>{where}：{read}。</translation>
    </message>
    <message>
        <location filename="gui/export/legend.py"/>
        <source>{note}.</source>
        <translation>{note}。</translation>
    </message>
    <message>
        <location filename="gui/export/legend.py"/>
        <source>Colours of {what} go from {low} to {high}.</source>
        <translation>{what}的颜色范围为 {low} 到 {high}。</translation>
    </message>
    <message>
        <location filename="gui/export/legend.py"/>
        <source>Units are in order of {order}.</source>
        <translation>单元按{order}排列。</translation>
    </message>
    <message>
        <location filename="gui/export/legend.py"/>
        <source>{edits}.</source>
        <translation>{edits}。</translation>
    </message>
    <message>
        <location filename="gui/export/legend.py"/>
        <source>{letter}: {title}, {edits}.</source>
        <translation>{letter}：{title}，{edits}。</translation>
    </message>
    <message>
        <location filename="gui/export/legend.py"/>
        <source>{letter}: {title}.</source>
        <translation>{letter}：{title}。</translation>
    </message>
    <message>
        <location filename="gui/export/legend.py"/>
        <source>{tokens}, at step {step}</source>
        <translation>{tokens}，在第 {step} 步</translation>
    </message>
    <message>
        <location filename="gui/export/legend.py"/>
        <source>{model}, layer {layer}, head {head}</source>
        <translation>{model}，第 {layer} 层，头 {head}</translation>
    </message>
    <message>
        <location filename="gui/export/legend.py"/>
        <source>{model}, layer {layer}</source>
        <translation>{model}，第 {layer} 层</translation>
    </message>
    <message>
        <location filename="gui/export/legend.py"/>
        <location filename="gui/widgets/squaremap.py"/>
        <source>attention weight</source>
        <translation>注意力权重</translation>
    </message>
    <message>
        <location filename="gui/export/legend.py"/>
        <source>Model: {name}, {engine}.</source>
        <translation>模型：{name}，{engine}。</translation>
    </message>
    <message>
        <location filename="gui/export/legend.py"/>
        <source>Trained on: {data}</source>
        <translation>训练数据：{data}</translation>
    </message>
    <message>
        <location filename="gui/export/legend.py"/>
        <location filename="gui/frame/topbar.py"/>
        <source>Licence: {licence}</source>
        <translation>许可：{licence}</translation>
    </message>
    <message>
        <location filename="gui/export/legend.py"/>
        <source>Attribution: {attribution}</source>
        <translation>署名：{attribution}</translation>
    </message>
    <message>
        <location filename="gui/export/legend.py"/>
        <source>SHA-256 of its weights: {sum}.</source>
        <translation>权重的 SHA-256：{sum}。</translation>
    </message>
    <message>
        <location filename="gui/export/legend.py"/>
        <source>Made with Mnemoscope {version}.</source>
        <translation>由 Mnemoscope {version} 制作。</translation>
    </message>
    <message>
        <location filename="gui/export/legend.py"/>
        <source>Made with Mnemoscope, run from its folder.</source>
        <translation>由 Mnemoscope 制作，从其文件夹运行。</translation>
    </message>
    <message>
        <location filename="gui/export/measured.py"/>
        <source>it is no PNG</source>
        <translation>它不是 PNG</translation>
    </message>
    <message>
        <location filename="gui/export/measured.py"/>
        <source>it has no pixels that can be read</source>
        <translation>其中没有可以读取的像素</translation>
    </message>
    <message>
        <location filename="gui/export/measuredpdf.py"/>
        <source>it is no PDF</source>
        <translation>它不是 PDF</translation>
    </message>
    <message>
        <location filename="gui/export/measuredpdf.py"/>
        <source>it has no page that can be read</source>
        <translation>其中没有可以读取的页面</translation>
    </message>
    <message>
        <location filename="gui/export/measuredsvg.py"/>
        <source>it has entities</source>
        <translation>它含有实体</translation>
    </message>
    <message>
        <location filename="gui/export/measuredsvg.py"/>
        <source>it is nested too deep</source>
        <translation>它嵌套过深</translation>
    </message>
    <message>
        <location filename="gui/export/measuring.py"/>
        <source>{name} is no picture that can be checked: a .png, .svg or .pdf can</source>
        <translation>{name} 不是可以检查的图片：请用 .png、.svg 或 .pdf</translation>
    </message>
    <message>
        <location filename="gui/export/measuring.py"/>
        <source>{name} could not be read to be checked: {error}</source>
        <translation>无法读取 {name} 以供检查：{error}</translation>
    </message>
    <message>
        <location filename="gui/export/options.py"/>
        <source>a stretch from step {first} to step {last} holds nothing: it must begin before it ends</source>
        <translation>从第 {first} 步到第 {last} 步的一段是空的：起点须在终点之前</translation>
    </message>
    <message>
        <location filename="gui/export/options.py"/>
        <source>units {start} to {last} are not in the recording: it has units 0 to {end}</source>
        <translation>记录中没有单元 {start} 至 {last}：它有单元 0 至 {end}</translation>
    </message>
    <message>
        <location filename="gui/export/options.py"/>
        <source>step {step} is not in the recording: it has steps 0 to {last}</source>
        <translation>记录中没有第 {step} 步：它有步 0 至 {last}</translation>
    </message>
    <message>
        <location filename="gui/export/options.py"/>
        <source>{name} should end in one of {what}</source>
        <translation>{name} 应以 {what} 之一结尾</translation>
    </message>
    <message>
        <location filename="gui/export/options.py"/>
        <source>a film of {count:,} frames is too long: it can have {most_frames:,}, so choose a stretch of the run (--from and --to)</source>
        <translation>{count:,} 帧的影片太长：至多 {most_frames:,} 帧，请选择运行中的一段（--from 和 --to）</translation>
    </message>
    <message>
        <location filename="gui/export/options.py"/>
        <source>a picture of {width} x {height} at {dpi} DPI is not possible: sides go from {smallest} to {largest_side} pixels in the file, which has at most {most} million pixels</source>
        <translation>{width} x {height}、{dpi} DPI 的图无法生成：文件中的边长应为 {smallest} 到 {largest_side} 像素，总共至多 {most} 百万像素</translation>
    </message>
    <message>
        <location filename="gui/export/options.py"/>
        <source>a size of {width} x {height} is not possible: it has at most {most_pixels} million pixels of the screen</source>
        <translation>{width} x {height} 的大小无法使用：至多 {most_pixels} 百万屏幕像素</translation>
    </message>
    <message>
        <location filename="gui/export/page.py"/>
        <source>{panel} could not be drawn</source>
        <translation>无法绘制{panel}</translation>
    </message>
    <message>
        <location filename="gui/export/pictures.py"/>
        <source>the picture could not be made: there is not enough memory for this size</source>
        <translation>无法生成图：内存不足以容纳这一大小</translation>
    </message>
    <message>
        <location filename="gui/export/reel.py"/>
        <source>{name} is no film: it should end in .gif or .mp4</source>
        <translation>{name} 不是影片：应以 .gif 或 .mp4 结尾</translation>
    </message>
    <message>
        <location filename="gui/export/reel.py"/>
        <source>a film without parts shows nothing</source>
        <translation>没有片段的影片什么也不显示</translation>
    </message>
    <message>
        <location filename="gui/export/reel.py"/>
        <source>a film of more than {most:,} frames is too long: it needs a lower rate or fewer parts</source>
        <translation>超过 {most:,} 帧的影片太长：需要更低的速率或更少的片段</translation>
    </message>
    <message>
        <location filename="gui/export/reel.py"/>
        <source>frame {n:,}</source>
        <translation>第 {n:,} 帧</translation>
    </message>
    <message>
        <location filename="gui/export/reel.py"/>
        <source>{name}: {parts}, {count:,} frames, {seconds:.3g} s</source>
        <translation>{name}：{parts}，{count:,} 帧，{seconds:.3g} 秒</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/export/reel.py"/>
        <source>{n} parts</source>
        <extracomment>of one: {n} part</extracomment>
        <translation>
            <numerusform>{n} 个片段</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/export/reel.py"/>
        <source>a part of the film has no frames: “{caption}”</source>
        <translation>影片有一个片段没有帧：“{caption}”</translation>
    </message>
    <message>
        <location filename="gui/export/saving.py"/>
        <source>Writing {name}…</source>
        <translation>正在写入 {name}…</translation>
    </message>
    <message>
        <location filename="gui/export/saving.py"/>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <location filename="gui/export/saving.py"/>
        <source>Writing {name}: {doing}…</source>
        <translation>正在写入 {name}：{doing}…</translation>
    </message>
    <message>
        <location filename="gui/export/saving.py"/>
        <source>There is not enough memory for this.</source>
        <translation>内存不足，无法完成。</translation>
    </message>
    <message>
        <location filename="gui/export/saving.py"/>
        <source>this export failed with {kind}: {error}</source>
        <translation>导出因 {kind} 失败：{error}</translation>
    </message>
    <message>
        <location filename="gui/export/saving.py"/>
        <source>{name} was given up: nothing has been written.</source>
        <translation>已放弃 {name}：没有写入任何内容。</translation>
    </message>
    <message>
        <location filename="gui/export/stage.py"/>
        <source>{tracks}: {note}</source>
        <translation>{tracks}：{note}</translation>
    </message>
    <message>
        <location filename="gui/export/stage.py"/>
        <source>not in this picture</source>
        <translation>不在此图中</translation>
    </message>
    <message>
        <location filename="gui/export/stage.py"/>
        <source>tokens {first} to {last} “{text}”</source>
        <translation>词元 {first} 至 {last}“{text}”</translation>
    </message>
    <message>
        <location filename="gui/export/stage.py"/>
        <source>seed {seed}</source>
        <translation>种子 {seed}</translation>
    </message>
    <message>
        <location filename="gui/export/web/__init__.py"/>
        <source>gathering the numbers</source>
        <translation>正在收集数值</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/export/web/__init__.py"/>
        <source>{n:,} steps</source>
        <extracomment>of one: {n:,} step</extracomment>
        <translation>
            <numerusform>{n:,} 步</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/export/web/__init__.py"/>
        <source>{megabytes:.2f} MB</source>
        <translation>{megabytes:.2f} MB</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/export/web/__init__.py"/>
        <source>without {n:,} parts that had no room, as the page says</source>
        <extracomment>of one: without {n:,} part that had no room, as the page says</extracomment>
        <translation>
            <numerusform>不含放不下的 {n:,} 个部分，网页中已注明</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Kind of model</source>
        <translation>模型种类</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>About</source>
        <translation>说明</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Trained on</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Attribution</source>
        <translation>署名</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Made by</source>
        <translation>制作</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <location filename="gui/frame/editslist.py"/>
        <source>Edits</source>
        <translation>干预</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Not in this page</source>
        <translation>本网页未包含</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>steps {first} to {last} of 0 to {end}</source>
        <translation>第 {first} 至 {last} 步，全程 0 至 {end}</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>from step {step} on the model chose the tokens itself: temperature {temperature:g}, seed {seed}</source>
        <translation>自第 {step} 步起，词元由模型自行选择：温度 {temperature:g}，种子 {seed}</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>with a memory outside the model, whose share in the prediction is {mix:g}</source>
        <translation>带有模型之外的记忆，它在预测中的份额为 {mix:g}</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Each unit is held in {levels} steps from the least to the largest value that it has here: what is shown is within 1/{within} of that range.</source>
        <translation>每个单元的值在其此处的最小值与最大值之间分 {levels} 级存放：所显示的值误差不超过该范围的 1/{within}。</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Attention is held to within 1/{within}.</source>
        <translation>注意力的存放误差不超过 1/{within}。</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Of each prediction the {most} likeliest are held, with their probabilities as the model gave them (32 bits).</source>
        <translation>每次预测存放最可能的 {most} 个，附有模型给出的概率（32 位）。</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>The recording itself holds some of its signals in 16 bits.</source>
        <translation>记录本身以 16 位存放其中一些信号。</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>For want of room (a page has {megabytes:g} MB for each recording): {names}. A shorter stretch (--from and --to), or fewer heads (--attention), makes room.</source>
        <translation>因放不下而未包含（网页为每份记录留 {megabytes:g} MB）：{names}。缩短范围（--from 和 --to）或减少头（--attention）可腾出空间。</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>No page holds these, which the recording has: {names}.</source>
        <translation>以下内容记录中有，但网页从不包含：{names}。</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>What heads look at before step {step} is one number, “what lies before this stretch”.</source>
        <translation>头在第 {step} 步之前所关注的内容合为一个数：“这一段之前的内容”。</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Recorded without {names}.</source>
        <translation>记录时未包含：{names}。</translation>
    </message>
    <message>
        <location filename="gui/export/web/about.py"/>
        <source>Not asked for: {names}.</source>
        <translation>未要求：{names}。</translation>
    </message>
    <message>
        <location filename="gui/export/web/content.py"/>
        <source>a web page holds at most {most:,} steps, not {count:,}: choose a stretch of the run (--from and --to)</source>
        <translation>网页至多容纳 {most:,} 步，而不是 {count:,} 步：请选择运行中的一段（--from 和 --to）</translation>
    </message>
    <message>
        <location filename="gui/export/web/content.py"/>
        <source>there is no room for {count:,} steps in a web page: choose a stretch of the run (--from and --to)</source>
        <translation>网页容纳不下 {count:,} 步：请选择运行中的一段（--from 和 --to）</translation>
    </message>
    <message>
        <location filename="gui/export/web/content.py"/>
        <source>the recording of {name} holds no steps, so there is nothing to show</source>
        <translation>{name} 的记录中没有步，因此没有可显示的内容</translation>
    </message>
    <message>
        <location filename="gui/export/web/foretold.py"/>
        <source>The model answers {where}; no answer here can be judged.</source>
        <translation>模型{where}作答；此处没有可评判的回答。</translation>
    </message>
    <message>
        <location filename="gui/export/web/foretold.py"/>
        <source>The model answers {where}: {count} in the whole run.</source>
        <translation>模型{where}作答：整个运行中共 {count}。</translation>
    </message>
    <message>
        <location filename="gui/export/web/foretold.py"/>
        <source>class so far, from “{one}” to “{other}”</source>
        <translation>到此为止的类别，从“{one}”到“{other}”</translation>
    </message>
    <message>
        <location filename="gui/export/web/foretold.py"/>
        <source>difference of probabilities</source>
        <translation>概率之差</translation>
    </message>
    <message>
        <location filename="gui/export/web/foretold.py"/>
        <source>surprise at the right answer</source>
        <translation>正确答案的惊异度</translation>
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
        <translation>跳到图</translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>Nothing can be shown here without JavaScript: let the browser run the script of this page, which loads nothing.</source>
        <translation>没有 JavaScript，此处无法显示任何内容：请允许浏览器运行本网页的脚本，它不加载任何外部内容。</translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>What is shown</source>
        <translation>显示内容</translation>
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
        <translation>文本的颜色</translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>Steps in sight</source>
        <translation>可见的步</translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>Fewer steps, drawn wider</source>
        <translation>步数更少，画得更宽</translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>More steps, drawn narrower</source>
        <translation>步数更多，画得更窄</translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>The whole run</source>
        <translation>整个运行</translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>First token</source>
        <translation>第一个词元</translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>One token back</source>
        <translation>后退一个词元</translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <location filename="gui/export/web/words.py"/>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>One token on</source>
        <translation>前进一个词元</translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>Last token</source>
        <translation>最后一个词元</translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>Token</source>
        <translation>词元</translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>Tokens a second</source>
        <translation>每秒词元数</translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>What this is</source>
        <translation>这是什么</translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>Keys: ← and → go from token to token, Home and End to the first and last, Space plays; with a picture in focus, ↑ and ↓ go from row to row.</source>
        <translation>按键：← 和 → 逐个词元移动，Home 和 End 到第一个和最后一个，Space 播放；图获得焦点时，↑ 和 ↓ 逐行移动。</translation>
    </message>
    <message>
        <location filename="gui/export/web/page.py"/>
        <source>Made with Mnemoscope, an instrument to see the short-term memory of sequence models.</source>
        <translation>由 Mnemoscope 生成，一台用来看见序列模型短期记忆的仪器。</translation>
    </message>
    <message>
        <location filename="gui/export/web/parts.py"/>
        <location filename="gui/export/web/words.py"/>
        <location filename="gui/panels/lookback.py"/>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <location filename="gui/export/web/parts.py"/>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>activation</source>
        <translation>激活值</translation>
    </message>
    <message>
        <location filename="gui/export/web/parts.py"/>
        <source>share let through</source>
        <translation>通过的比例</translation>
    </message>
    <message>
        <location filename="gui/export/web/parts.py"/>
        <location filename="gui/panels/verdict.py"/>
        <source>probability</source>
        <translation>概率</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/export/web/parts.py"/>
        <source>{n:,} values lie beyond the colours</source>
        <extracomment>of one: {n:,} value lies beyond the colours</extracomment>
        <translation>
            <numerusform>{n:,} 个值超出色标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="gui/export/web/parts.py"/>
        <location filename="gui/widgets/curverow.py"/>
        <location filename="gui/widgets/inwords.py"/>
        <source>{n:,} values are not numbers</source>
        <extracomment>of one: {n:,} value is not a number</extracomment>
        <translation>
            <numerusform>{n:,} 个值不是数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="gui/export/web/parts.py"/>
        <location filename="gui/widgets/inwords.py"/>
        <source>{n:,} values are infinite</source>
        <extracomment>of one: {n:,} value is infinite</extracomment>
        <translation>
            <numerusform>{n:,} 个值为无穷</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/export/web/parts.py"/>
        <location filename="gui/panels/attention.py"/>
        <source>cross head {n}</source>
        <translation>交叉头 {n}</translation>
    </message>
    <message>
        <location filename="gui/export/web/parts.py"/>
        <source>Read to its end: every token looks at every other in reach.</source>
        <translation>读到末尾：每个词元都关注可及范围内的所有其他词元。</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>token {step} of {count}, “{token}”</source>
        <translation>第 {step} 个词元，共 {count} 个，“{token}”</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>{place}: {value}</source>
        <translation>{place}：{value}</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>{place}: {value} ({unit})</source>
        <translation>{place}：{value}（{unit}）</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>{title}: {value} {unit}</source>
        <translation>{title}：{value} {unit}</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>{place} at “{token}”: {value} ({unit})</source>
        <translation>{place}，在“{token}”处：{value}（{unit}）</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>{rows} rows and {steps} steps share a cell, which shows the value largest in size</source>
        <translation>每格合并 {rows} 行、{steps} 步，显示其中绝对值最大的值</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>{rows} rows share a line, which shows the value largest in size</source>
        <translation>每条线合并 {rows} 行，显示其中绝对值最大的值</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>{steps} steps share a column, which shows the value largest in size</source>
        <translation>每列合并 {steps} 步，显示其中绝对值最大的值</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>Steps {first} to {last} of {start} to {end} are in sight.</source>
        <translation>可见第 {first} 至 {last} 步，全程 {start} 至 {end}。</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>All steps are in sight.</source>
        <translation>所有步均可见。</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>“{token}” (step {step}) looks at “{key}” (step {other}): {value}</source>
        <translation>“{token}”（第 {step} 步）关注“{key}”（第 {other} 步）：{value}</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>“{token}” looks most at</source>
        <translation>“{token}”最关注</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>what lies before this stretch</source>
        <translation>这一段之前的内容</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>This token is out of reach: nothing looks at it any more, and it looks at nothing.</source>
        <translation>此词元已不可及：不再有词元关注它，它也不关注任何词元。</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>This page does not hold the attention of this head.</source>
        <translation>本网页不含此头的注意力。</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>This layer has no attention.</source>
        <translation>此层没有注意力。</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>attention of the token at the cursor</source>
        <translation>光标处词元的注意力</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>A row is a token that looks, a column a token looked at.</source>
        <translation>行是作出关注的词元，列是被关注的词元。</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>Steps {first} to {last}.</source>
        <translation>第 {first} 至 {last} 步。</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>by index</source>
        <translation>按索引</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>by activity</source>
        <translation>按活跃度</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>by similarity</source>
        <translation>按相似度</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>Text: {title}</source>
        <translation>文本：{title}</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>Tokens: {title}</source>
        <translation>词元：{title}</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>Read from memory at “{token}”</source>
        <translation>在“{token}”处从记忆中读取</translation>
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
        <translation>“{token}”之后：下一个词元的概率</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>If the text ended after “{token}”: probability of each class</source>
        <translation>若文本在“{token}”之后结束：各类别的概率</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>After “{token}”: probability of each answer</source>
        <translation>“{token}”之后：各回答的概率</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>came next</source>
        <translation>实际的下一个</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>“{token}” came next: rank {rank}, probability {p}</source>
        <translation>实际的下一个是“{token}”：排名 {rank}，概率 {p}</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>entropy {value} nats</source>
        <translation>熵 {value} 纳特</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <location filename="gui/state/compared.py"/>
        <location filename="gui/widgets/answerrow.py"/>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <location filename="gui/widgets/answerrow.py"/>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>The answer is right: {wanted}.</source>
        <translation>回答正确：{wanted}。</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>The answer is wrong; right would be {wanted}.</source>
        <translation>回答错误；正确答案是 {wanted}。</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>Nobody knows what would be right here.</source>
        <translation>此处无人知道正确答案。</translation>
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
        <translation>预测不是数。</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <location filename="gui/widgets/tokenrow.py"/>
        <source>chosen by the model</source>
        <translation>由模型选择</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>nothing is in memory yet</source>
        <translation>记忆中尚无内容</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>recalled: {text}</source>
        <translation>回忆：{text}</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>{text} → {next}</source>
        <translation>{text} → {next}</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>Values at “{token}”</source>
        <translation>“{token}”处的值</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>Likeliest: {list}.</source>
        <translation>最可能的：{list}。</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>“{token}” {p}</source>
        <translation>“{token}” {p}</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>Light colours</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>The numbers of this page cannot be unpacked: {why}</source>
        <translation>无法解压本网页的数值：{why}</translation>
    </message>
    <message>
        <location filename="gui/export/web/words.py"/>
        <source>This browser cannot unpack the numbers of this page (it has no DecompressionStream): open it in a newer one.</source>
        <translation>此浏览器无法解压本网页的数值（它没有 DecompressionStream）：请用更新的浏览器打开。</translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>at most {most} recordings stand side by side, not {recordings}</source>
        <translation>最多并排 {most} 份记录，这里给出了 {recordings} 份</translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>--side needs a second recording, which stands beside the first</source>
        <translation>--side 需要第二份记录，与第一份并排</translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>there is no track {letter} to take away: the last recording is track {last}</source>
        <translation>没有可以减去的轨 {letter}：最后一份记录是轨 {last}</translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>there is no panel named {panel!r}; there are {panels}, window</source>
        <translation>没有名为 {panel!r} 的面板；可用的有 {panels}、window</translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>tracks cannot stand so in {panel} (--side {side}), only {can}</source>
        <translation>{panel} 中的轨不能这样排列 (--side {side})，只能用 {can}</translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <location filename="gui/figure_command.py"/>
        <source>a web page holds all of its recordings, at any size: leave out {options}</source>
        <translation>网页包含其所有记录，大小不限：请去掉 {options}</translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>the recording holds no steps, so there is nothing to show</source>
        <translation>记录中没有步，因此没有可显示的内容</translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>there is no attention of {asked} (--attention) in the recording</source>
        <translation>记录中没有 {asked} 的注意力 (--attention)</translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>step {at} is not in the recording: it has steps 0 to {last}</source>
        <translation>记录中没有第 {at} 步：它有步 0 至 {last}</translation>
    </message>
    <message>
        <location filename="gui/export_command.py"/>
        <source>step {at} (--at) is not in the stretch from step {start} to step {last}</source>
        <translation>第 {at} 步 (--at) 不在第 {start} 步到第 {last} 步的范围内</translation>
    </message>
    <message>
        <location filename="gui/figure_command.py"/>
        <source>name a panel with --panel, a figure of several with --figure, or a file that ends in .html: a web page holds all</source>
        <translation>请用 --panel 指定一个面板，用 --figure 指定由多个面板组成的图，或指定以 .html 结尾的文件：网页包含全部内容</translation>
    </message>
    <message>
        <location filename="gui/figure_command.py"/>
        <source>--figure says which panels it has: leave --panel out</source>
        <translation>--figure 已写明图中有哪些面板：请去掉 --panel</translation>
    </message>
    <message>
        <location filename="gui/figure_command.py"/>
        <source>a figure has its caption as text beside it: leave --caption out</source>
        <translation>组图的图注写在旁边的文本文件里：请去掉 --caption</translation>
    </message>
    <message>
        <location filename="gui/figure_command.py"/>
        <source>each panel of a figure is of one track: leave --side out</source>
        <translation>图的每个面板只属于一条轨：请去掉 --side</translation>
    </message>
    <message>
        <location filename="gui/figure_command.py"/>
        <source>a figure of several panels has a size on paper or of a slide, as --size 183mm or 16:9</source>
        <translation>多个面板的组图应给出印刷尺寸或幻灯片尺寸，如 --size 183mm 或 16:9</translation>
    </message>
    <message>
        <location filename="gui/figure_command.py"/>
        <source>--font and --cursor are of figures on paper: say of what size, as --size 89mm</source>
        <translation>--font 和 --cursor 只用于印刷尺寸的图：请指定尺寸，如 --size 89mm</translation>
    </message>
    <message>
        <location filename="gui/figure_command.py"/>
        <source>--place says which number the panel {panel} explains: draw that with --panel {panel}</source>
        <translation>--place 指定面板 {panel} 要解释的数：请用 --panel {panel} 画它</translation>
    </message>
    <message>
        <location filename="gui/figure_command.py"/>
        <source>--say and --fade are of films: name a .gif or .mp4</source>
        <translation>--say 和 --fade 只用于影片：请让文件名以 .gif 或 .mp4 结尾</translation>
    </message>
    <message>
        <location filename="gui/figure_command.py"/>
        <source>{path} is no figure: {error}</source>
        <translation>{path} 不是组图文件：{error}</translation>
    </message>
    <message>
        <location filename="gui/frame/abreast.py"/>
        <source>{count} tracks in tabs: too little room</source>
        <translation>{count} 条轨以标签页显示：空间太小</translation>
    </message>
    <message>
        <location filename="gui/frame/announcing.py"/>
        <location filename="gui/frame/lecturebar.py"/>
        <location filename="gui/frame/notes.py"/>
        <source>{lesson}: cue {at} of {count}</source>
        <translation>{lesson}：提示点 {at}，共 {count} 个</translation>
    </message>
    <message>
        <location filename="gui/frame/announcing.py"/>
        <location filename="gui/frame/cuecard.py"/>
        <source>To do: {task}</source>
        <translation>任务：{task}</translation>
    </message>
    <message>
        <location filename="gui/frame/announcing.py"/>
        <location filename="gui/frame/cuecard.py"/>
        <source>✓ Done. {said}</source>
        <translation>✓ 完成。{said}</translation>
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
        <translation>给模型的消息 (Ctrl+Shift+L)：Enter 发送，Shift+Enter 换行</translation>
    </message>
    <message>
        <location filename="gui/frame/chatrow.py"/>
        <source>Message to {name}</source>
        <translation>给 {name} 的消息</translation>
    </message>
    <message>
        <location filename="gui/frame/chatrow.py"/>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <location filename="gui/frame/chatrow.py"/>
        <source>Stop the reply</source>
        <translation>停止回复</translation>
    </message>
    <message>
        <location filename="gui/frame/chatrow.py"/>
        <source>Send the message (Enter)</source>
        <translation>发送消息 (Enter)</translation>
    </message>
    <message>
        <location filename="gui/frame/closing.py"/>
        <source>After the window was closed: {problems}.</source>
        <translation>窗口关闭之后：{problems}。</translation>
    </message>
    <message>
        <location filename="gui/frame/conducting.py"/>
        <source>The cue looks at a place that is not there: {error}</source>
        <translation>提示点所看的位置不存在：{error}</translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>The answer is revealed as soon as what is asked about has been opened.</source>
        <translation>所问的内容一打开，就会揭晓答案。</translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>What the lesson says</source>
        <translation>课程的讲解</translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>Answer {letter}: {said}</source>
        <translation>答案 {letter}：{said}</translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>Answer {letter}: {said}, which is right</source>
        <translation>答案 {letter}：{said}，正确</translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>Answer {letter}: {said}, which is not right</source>
        <translation>答案 {letter}：{said}，不正确</translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>no hands</source>
        <translation>无人举手</translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>Hands for answer {letter}</source>
        <translation>选择答案 {letter} 的举手人数</translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>your guess</source>
        <translation>您的猜测</translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>Your guess, a number</source>
        <translation>您猜测的数</translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <location filename="gui/frame/presenter.py"/>
        <source>Press F5 to leave the presentation, and do it there.</source>
        <translation>请按 F5 退出演示，在那里完成任务。</translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>Hint: {hint}</source>
        <translation>提示：{hint}</translation>
    </message>
    <message>
        <location filename="gui/frame/cuecard.py"/>
        <source>Not done yet.</source>
        <translation>尚未完成。</translation>
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
        <source>no room for {left_out}</source>
        <translation>放不下{left_out}</translation>
    </message>
    <message>
        <location filename="gui/frame/docks.py"/>
        <source>read alike by {tracks}</source>
        <translation>{tracks}读入的内容相同</translation>
    </message>
    <message>
        <location filename="gui/frame/docks.py"/>
        <source>no room for what {tracks} reads</source>
        <translation>放不下 {tracks} 读的文本</translation>
    </message>
    <message>
        <location filename="gui/frame/editrow.py"/>
        <source>The edit, as text</source>
        <translation>以文本表示的干预</translation>
    </message>
    <message>
        <location filename="gui/frame/editrow.py"/>
        <source>Signal, part, what is done, and at which steps; Return makes it so</source>
        <translation>信号、部分、操作，以及在哪些步；按 Return 生效</translation>
    </message>
    <message>
        <location filename="gui/frame/editrow.py"/>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="gui/frame/editrow.py"/>
        <source>The value it is set to, or by which it is changed</source>
        <translation>设成的值，或改变所用的值</translation>
    </message>
    <message>
        <location filename="gui/frame/editrow.py"/>
        <source>end</source>
        <translation>末尾</translation>
    </message>
    <message>
        <location filename="gui/frame/editrow.py"/>
        <source>The first step at which it is made</source>
        <translation>进行干预的第一步</translation>
    </message>
    <message>
        <location filename="gui/frame/editrow.py"/>
        <source>The last step at which it is made; down to “end”: to the end</source>
        <translation>进行干预的最后一步；一直减到“末尾”：直到末尾</translation>
    </message>
    <message>
        <location filename="gui/frame/editrow.py"/>
        <source>Take this edit away</source>
        <translation>去掉此干预</translation>
    </message>
    <message>
        <location filename="gui/frame/editrow.py"/>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <location filename="gui/frame/editrow.py"/>
        <source>{edit}: switch it off</source>
        <translation>{edit}：关闭</translation>
    </message>
    <message>
        <location filename="gui/frame/editrow.py"/>
        <source>{edit}: switch it on</source>
        <translation>{edit}：启用</translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>{edit} — or right-click a unit, a head or a token, or drag a bar beside a heat map</source>
        <translation>{edit} — 或右键点击单元、头或词元，或拖动热图旁的条形</translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>Show the list of edits, or fold it away (Ctrl+Shift+E)</source>
        <translation>显示干预列表，或将其收起 (Ctrl+Shift+E)</translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>What the edited tracks are</source>
        <translation>有干预的轨是什么</translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>Copy all edits that are switched on, as the command line takes them</source>
        <translation>复制所有已启用的干预，格式与命令行所用的相同</translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>Keep as text</source>
        <translation>保留为文本</translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>Close the list; the edits stay as they are</source>
        <translation>关闭列表；干预保持不变</translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>Which track is edited</source>
        <translation>对哪条轨进行干预</translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>Which track is edited; the first stays as it is, and a copy of it is edited beside</source>
        <translation>对哪条轨进行干预；第一条保持原样，其副本在旁边接受干预</translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>Write an edit</source>
        <translation>书写干预</translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>Write an edit, and press Return; names are completed</source>
        <translation>书写干预，再按 Return；名称会自动补全</translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>Make this edit</source>
        <translation>进行此干预</translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>Add an edit</source>
        <translation>添加干预</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/frame/editslist.py"/>
        <source>{n:,} edits</source>
        <extracomment>of one: {n:,} edit</extracomment>
        <translation>
            <numerusform>{n:,} 个干预</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="gui/frame/editslist.py"/>
        <source>{n:,} edits, {off:,} off</source>
        <extracomment>of one: {n:,} edit, {off:,} off</extracomment>
        <translation>
            <numerusform>{n:,} 个干预，{off:,} 个已关闭</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>This recording was edited as it was made: {edits}</source>
        <translation>此记录生成时有干预：{edits}</translation>
    </message>
    <message>
        <location filename="gui/frame/editslist.py"/>
        <source>Nothing is edited: what if a gate stayed open, a head were silent, a token another?</source>
        <translation>没有任何干预：若一个门保持打开、一个头静默、一个词元换成另一个，会怎样？</translation>
    </message>
    <message>
        <location filename="gui/frame/findings.py"/>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <location filename="gui/frame/findings.py"/>
        <source>nothing has been asked of this text yet.</source>
        <translation>尚未就此文本提问。</translation>
    </message>
    <message>
        <location filename="gui/frame/findings.py"/>
        <source>finding out: {share:.0%}, {count} to go</source>
        <translation>正在分析：{share:.0%}，还剩 {count} 项</translation>
    </message>
    <message>
        <location filename="gui/frame/findings.py"/>
        <location filename="gui/panels/gradientflow.py"/>
        <location filename="gui/panels/retention.py"/>
        <source>{track}: {said}</source>
        <translation>{track}：{said}</translation>
    </message>
    <message>
        <location filename="gui/frame/findings.py"/>
        <source>Find out more</source>
        <translation>进一步分析</translation>
    </message>
    <message>
        <location filename="gui/frame/findings.py"/>
        <source>Stop finding out; what was found stays</source>
        <translation>停止分析；已有的发现保留</translation>
    </message>
    <message>
        <location filename="gui/frame/findings.py"/>
        <source>Ask every question that makes sense of this model and text, one after the other, beside the window</source>
        <translation>在后台依次提出对此模型和文本有意义的所有问题</translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <source>The cue before (Page Up)</source>
        <translation>上一个提示点 (Page Up)</translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <source>Go on (Page Down)</source>
        <translation>继续 (Page Down)</translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <source>Hands</source>
        <translation>举手</translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <source>Count a show of hands for each answer</source>
        <translation>统计每个答案的举手人数</translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <source>Present: full screen, large type (F5)</source>
        <translation>演示：全屏、大字号 (F5)</translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <source>Cues: capture, reorder, reword</source>
        <translation>提示点：截取、调整顺序、改写文字</translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <source>Close the lesson; what is on screen stays</source>
        <translation>关闭课程；屏幕上的内容保留</translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <source>{at} / {count}</source>
        <translation>{at} / {count}</translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <source>Reveal</source>
        <translation>揭晓</translation>
    </message>
    <message>
        <location filename="gui/frame/lecturebar.py"/>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <location filename="gui/frame/lessonfilm.py"/>
        <source>This cue was not there after {seconds:.0f} seconds.</source>
        <translation>过了 {seconds:.0f} 秒，这个提示点仍未就绪。</translation>
    </message>
    <message>
        <location filename="gui/frame/lessonfilm.py"/>
        <source>Cue {n}: {said}</source>
        <translation>提示点 {n}：{said}</translation>
    </message>
    <message>
        <location filename="gui/frame/lessonfilm.py"/>
        <source>This cue cannot be shown: {why}</source>
        <translation>这个提示点无法显示：{why}</translation>
    </message>
    <message>
        <location filename="gui/frame/memoryform.py"/>
        <source>nothing stored</source>
        <translation>未存储任何内容</translation>
    </message>
    <message>
        <location filename="gui/frame/memoryform.py"/>
        <source>Keep every state with the token that followed it, and look for states like the present one</source>
        <translation>保留每个状态及其后的词元，并查找与当前状态相似的状态</translation>
    </message>
    <message>
        <location filename="gui/frame/memoryform.py"/>
        <source>Write what was read into the store, where it lasts (Ctrl+R)</source>
        <translation>把已读取的内容写入记忆库，长期保存 (Ctrl+R)</translation>
    </message>
    <message>
        <location filename="gui/frame/memoryform.py"/>
        <source>Search, label, delete, export and import what is stored (Ctrl+B)</source>
        <translation>搜索、标注、删除、导出和导入已存储的内容 (Ctrl+B)</translation>
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
        <location filename="gui/frame/notes.py"/>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="gui/frame/notes.py"/>
        <source>No lesson is open</source>
        <translation>没有打开的课程</translation>
    </message>
    <message>
        <location filename="gui/frame/notes.py"/>
        <source>The last cue.</source>
        <translation>最后一个提示点。</translation>
    </message>
    <message>
        <location filename="gui/frame/notes.py"/>
        <source>Next: {said}</source>
        <translation>接下来：{said}</translation>
    </message>
    <message>
        <location filename="gui/frame/notes.py"/>
        <source>{minutes}:{seconds:02d} · {now}</source>
        <translation>{minutes}:{seconds:02d} · {now}</translation>
    </message>
    <message>
        <location filename="gui/frame/notes.py"/>
        <source>The right answer: {answer}.</source>
        <translation>正确答案：{answer}。</translation>
    </message>
    <message>
        <location filename="gui/frame/notices.py"/>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/frame/offering.py"/>
        <source>{letters} read beside A. Compare shows where they part, and by how much ({key}).</source>
        <extracomment>of one: {letters} reads beside A. Compare shows where they part, and by how much ({key}).</extracomment>
        <translation>
            <numerusform>{letters} 与 A 并列读取。“比较”显示它们在何处分开，相差多少 ({key})。</numerusform>
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
        <translation>
            <numerusform>{letters} 在后面的标签页中</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/frame/pictures.py"/>
        <source>{name}: opening the model…</source>
        <translation>{name}：正在打开模型…</translation>
    </message>
    <message>
        <location filename="gui/frame/rewriting.py"/>
        <source>A recording cannot become a cue: choose a model, which reads the text again.</source>
        <translation>记录不能成为提示点：请选择一个模型，由它重新读取文本。</translation>
    </message>
    <message>
        <location filename="gui/frame/rewriting.py"/>
        <source>No lesson is open: capture a cue (Ctrl+F2) to begin one.</source>
        <translation>没有打开的课程：请截取一个提示点 (Ctrl+F2) 以开始新课程。</translation>
    </message>
    <message>
        <location filename="gui/frame/rewriting.py"/>
        <source>New lesson</source>
        <translation>新课程</translation>
    </message>
    <message>
        <location filename="gui/frame/rewriting.py"/>
        <source>A lesson begins in {path}. Show what comes next, and capture it.</source>
        <translation>新课程将写入 {path}。请把接下来要讲的内容显示出来，并截取它。</translation>
    </message>
    <message>
        <location filename="gui/frame/rewriting.py"/>
        <source>This lesson came with the program: save a copy of your own</source>
        <translation>此课程随程序附带：请另存一份自己的副本</translation>
    </message>
    <message>
        <location filename="gui/frame/rewriting.py"/>
        <source>The lesson is now {path}.</source>
        <translation>当前课程为 {path}。</translation>
    </message>
    <message>
        <location filename="gui/frame/spotlight.py"/>
        <source>Hidden until the answer is revealed (Page Down)</source>
        <translation>揭晓答案前隐藏 (Page Down)</translation>
    </message>
    <message>
        <location filename="gui/frame/spotlight.py"/>
        <source>Hidden until the answer is revealed</source>
        <translation>答案揭晓前不显示</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/frame/stagedlook.py"/>
        <source>Some options of panels are none that there are, and were left out: {names}.</source>
        <extracomment>of one: An option of a panel is none that there is, and was left out: {names}.</extracomment>
        <translation>
            <numerusform>有些面板选项并不存在，已略去：{names}。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/frame/stagedlook.py"/>
        <source>This model has no layer {wanted:,}: its last is {last:,}.</source>
        <translation>此模型没有第 {wanted:,} 层：最后一层是第 {last:,} 层。</translation>
    </message>
    <message>
        <location filename="gui/frame/stagedlook.py"/>
        <source>This model has no head {wanted:,}: its last is {last:,}.</source>
        <translation>此模型没有头 {wanted:,}：最后一个是头 {last:,}。</translation>
    </message>
    <message>
        <location filename="gui/frame/stagedlook.py"/>
        <source>This model has no unit {wanted:,}: its last is {last:,}.</source>
        <translation>此模型没有单元 {wanted:,}：最后一个是单元 {last:,}。</translation>
    </message>
    <message>
        <location filename="gui/frame/stagedlook.py"/>
        <source>There is no track {letter} to ask about.</source>
        <translation>没有可供提问的轨 {letter}。</translation>
    </message>
    <message>
        <location filename="gui/frame/staging.py"/>
        <source>A window of {wide:,} × {high:,} pixels is larger than this screen: it is as large as there is room.</source>
        <translation>{wide:,} × {high:,} 像素的窗口大于此屏幕：已按可用空间放到最大。</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/frame/staging.py"/>
        <source>There are no panels named {names}: they are left out.</source>
        <extracomment>of one: There is no panel named {names}: it is left out.</extracomment>
        <translation>
            <numerusform>没有名为 {names} 的面板：已略去。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/frame/staging.py"/>
        <source>There is no step {step:,} in this text, whose last one is {last:,}: that one is shown.</source>
        <translation>此文本没有第 {step:,} 步，最后一步是第 {last:,} 步：显示的是后者。</translation>
    </message>
    <message>
        <location filename="gui/frame/strip.py"/>
        <source>Of the answers that are due in this text; the ribbon marks which are right</source>
        <translation>就此文本中应作的回答而言；文本带上标明哪些正确</translation>
    </message>
    <message>
        <location filename="gui/frame/strip.py"/>
        <source>Open a model whose vocabulary has this text, and let it read</source>
        <translation>打开词表包含此文本的模型，让它读取</translation>
    </message>
    <message>
        <location filename="gui/frame/strip.py"/>
        <source>Read this text with a model that knows it</source>
        <translation>用认识它的模型读取此文本</translation>
    </message>
    <message>
        <location filename="gui/frame/strip.py"/>
        <source>What to look at with this model: show (Ctrl+I)</source>
        <translation>此模型看什么：显示 (Ctrl+I)</translation>
    </message>
    <message>
        <location filename="gui/frame/strip.py"/>
        <source>What to look at with this model: fold away (Ctrl+I)</source>
        <translation>此模型看什么：收起 (Ctrl+I)</translation>
    </message>
    <message>
        <location filename="gui/frame/strip.py"/>
        <source>Read it with {name}</source>
        <translation>用 {name} 读取</translation>
    </message>
    <message>
        <location filename="gui/frame/strip.py"/>
        <source>This model knows {share:.0%} of this text, and makes nothing of the rest.</source>
        <translation>此模型只认识此文本的 {share:.0%}，其余部分对它没有意义。</translation>
    </message>
    <message>
        <location filename="gui/frame/strip.py"/>
        <source>This model knows nothing of this text: what it says of it means nothing.</source>
        <translation>此模型完全不认识此文本：它对此的输出没有意义。</translation>
    </message>
    <message>
        <location filename="gui/frame/strip.py"/>
        <source>No model here knows more than a part of it.</source>
        <translation>这里没有一个模型能认识其大部分内容。</translation>
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
        <translation>此模型不认识“{word}”。它认识：{near}</translation>
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
        <translation>另有 {count} 个</translation>
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
        <translation>没有打开的模型：请从列表中选择一个。</translation>
    </message>
    <message>
        <location filename="gui/frame/window.py"/>
        <source>There is little room here for your own layout: Ctrl+0 gives the default one, which fits.</source>
        <translation>这里的空间不足以放下您自己的布局：按 Ctrl+0 使用适合的默认布局。</translation>
    </message>
    <message>
        <location filename="gui/frame/workspaces.py"/>
        <location filename="gui/state/filing.py"/>
        <location filename="gui/state/importing.py"/>
        <source>opening {name}</source>
        <translation>正在打开 {name}</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/frame/workspaces.py"/>
        <source>{n:,} figures of the workspace could not be read, and are left out.</source>
        <extracomment>of one: A figure of the workspace could not be read, and is left out.</extracomment>
        <translation>
            <numerusform>工作区中有 {n:,} 张图无法读取，已略过。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/frame/workspaces.py"/>
        <source>The layout in the workspace is damaged: the panels stay where they are.</source>
        <translation>工作区中的布局已损坏：各面板保持原位。</translation>
    </message>
    <message>
        <location filename="gui/headless.py"/>
        <source>layer {layer} is not in the recording: it has layers 0 to {last}</source>
        <translation>记录中没有第 {layer} 层：它有层 0 至 {last}</translation>
    </message>
    <message>
        <location filename="gui/headless.py"/>
        <source>head {head} is not in the recording: it has heads 0 to {last}</source>
        <translation>记录中没有头 {head}：它有头 0 至 {last}</translation>
    </message>
    <message>
        <location filename="gui/headless.py"/>
        <source>unit {unit} is not in the recording: it has units 0 to {last}</source>
        <translation>记录中没有单元 {unit}：它有单元 0 至 {last}</translation>
    </message>
    <message>
        <location filename="gui/headless.py"/>
        <source>at most {most_pinned} units can be drawn, not {wanted}</source>
        <translation>最多绘制 {most_pinned} 个单元，这里指定了 {wanted} 个</translation>
    </message>
    <message>
        <location filename="gui/headless.py"/>
        <source>{name} keeps to the guide of {journal}.</source>
        <translation>{name} 符合 {journal} 的指南。</translation>
    </message>
    <message>
        <location filename="gui/languages.py"/>
        <source>there is no language {code}: there are {codes}</source>
        <translation>没有语言 {code}：现有的有 {codes}</translation>
    </message>
    <message>
        <location filename="gui/languages.py"/>
        <source>the language file {name} is damaged: Qt cannot read it</source>
        <translation>语言文件 {name} 已损坏：Qt 无法读取</translation>
    </message>
    <message>
        <location filename="gui/lesson_command.py"/>
        <source>a film is of one lesson: name one file, and leave out --check</source>
        <translation>一部影片只对应一节课程：请给出一个文件，并去掉 --check</translation>
    </message>
    <message>
        <location filename="gui/look/papertype.py"/>
        <source>There is no font {family} here: {taken} is taken.</source>
        <translation>这里没有字体 {family}：改用 {taken}。</translation>
    </message>
    <message>
        <location filename="gui/noscreen.py"/>
        <source>on Debian and Ubuntu: apt install libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1</source>
        <translation>Debian 和 Ubuntu 上：apt install libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1</translation>
    </message>
    <message>
        <location filename="gui/noscreen.py"/>
        <source>there is no screen (neither DISPLAY nor WAYLAND_DISPLAY is set)</source>
        <translation>没有屏幕（DISPLAY 和 WAYLAND_DISPLAY 均未设置）</translation>
    </message>
    <message>
        <location filename="gui/noscreen.py"/>
        <source>Qt's X11 plugin misses a library ({error}; {help})</source>
        <translation>Qt 的 X11 插件缺少库（{error}；{help}）</translation>
    </message>
    <message>
        <location filename="gui/noscreen.py"/>
        <source>no screen answers at DISPLAY={name}</source>
        <translation>DISPLAY={name} 处没有屏幕响应</translation>
    </message>
    <message>
        <location filename="gui/noscreen.py"/>
        <source>no screen answers at WAYLAND_DISPLAY={name} ({error})</source>
        <translation>WAYLAND_DISPLAY={name} 处没有屏幕响应（{error}）</translation>
    </message>
    <message>
        <location filename="gui/panel.py"/>
        <source>This picture could not be drawn: {kind}, {error}</source>
        <translation>无法绘制此图：{kind}，{error}</translation>
    </message>
    <message>
        <location filename="gui/panel.py"/>
        <source>this model</source>
        <translation>此模型</translation>
    </message>
    <message>
        <location filename="gui/panel.py"/>
        <source>{needs} — {model}</source>
        <translation>{needs} — {model}</translation>
    </message>
    <message>
        <location filename="gui/panel.py"/>
        <source>Type some text above: the model reads it here.</source>
        <translation>请在上方输入文本：模型在此读取。</translation>
    </message>
    <message>
        <location filename="gui/panel.py"/>
        <source>{title}: nothing in layer {layer}, only in layer {there}</source>
        <translation>{title}：第 {layer} 层没有内容，只有第 {there} 层有</translation>
    </message>
    <message>
        <location filename="gui/panel.py"/>
        <source>{title}: nothing to show</source>
        <translation>{title}：没有可显示的内容</translation>
    </message>
    <message>
        <location filename="gui/panel.py"/>
        <source>{title}: nothing has been asked yet; the panel has a button for it, and the command “analyse {question}” a table</source>
        <translation>{title}：尚未提问；面板上有提问按钮，命令“analyse {question}”给出表格</translation>
    </message>
    <message>
        <location filename="gui/panel.py"/>
        <source>Escape: leave it as it was</source>
        <translation>Escape：恢复原样</translation>
    </message>
    <message>
        <location filename="gui/panel.py"/>
        <source>{signal} · {where}</source>
        <translation>{signal} · {where}</translation>
    </message>
    <message>
        <location filename="gui/panels/__init__.py"/>
        <source>The panel {name} was left out: {value} raises {kind}: {error}</source>
        <translation>面板 {name} 已略去：{value} 引发 {kind}：{error}</translation>
    </message>
    <message>
        <location filename="gui/panels/__init__.py"/>
        <source>{found!r} is no panel</source>
        <translation>{found!r} 不是面板</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>{name} is highest</source>
        <translation>{name} 最高之处</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>and lowest</source>
        <translation>以及最低之处</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>{name} does so most</source>
        <translation>{name} 最符合之处</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>and least</source>
        <translation>以及最不符合之处</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>{name}, of which nothing was found, is highest</source>
        <translation>{name}（没有发现），最高之处</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>{name}, of which nothing was found, looks there most</source>
        <translation>{name}（没有发现），最关注之处</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>What units are about</source>
        <translation>单元与什么有关</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>Reads a text and names each unit by what it follows (depth, line, word, quote and more) and each head by what it looks at, only where that is beyond chance. Click a row to have it in focus; drop a text file here to ask on that.</source>
        <translation>读取一段文本，为每个单元按其跟随的内容（深度、行、词、引号等）命名，为每个头按其关注的内容命名，且仅在超出随机水平时命名。点击一行即可关注它；把文本文件拖到此处即可就该文件提问。</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>There are neither units nor heads</source>
        <translation>既没有单元，也没有头</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>A text is read, and each unit is tried with all that it may follow, each head with all that it may look at; those that do so beyond chance are named. Drop a text file here to ask on that.</source>
        <translation>读取一段文本，逐一检验每个单元可能跟随的一切、每个头可能关注的一切；超出随机水平的将被命名。把文本文件拖到此处即可就该文件提问。</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>Find out what they are about</source>
        <translation>分析它们与什么有关</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>Read a text that fits the model, or the one chosen above, beside the window</source>
        <translation>在后台读取适合该模型的文本，或上方所选的文本</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>The text to ask on</source>
        <translation>用于提问的文本</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>The text that units and heads are asked about on; a text file can be dropped on the panel</source>
        <translation>就单元和头提问所用的文本；可把文本文件拖到面板上</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>What are units and heads about?</source>
        <translation>单元和头与什么有关？</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>Nothing found beyond chance</source>
        <translation>没有超出随机水平的发现</translation>
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
        <translation>文本 (*.txt *.md *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>Ask on a text</source>
        <translation>对文本提问</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>{score:.0%} more than to tokens beside; {least:.0%} is needed for a name</source>
        <translation>比对旁边的词元多 {score:.0%}；命名需要 {least:.0%}</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>{score:.0%} more</source>
        <translation>多 {score:.0%}</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>by chance |r| = {least} at the most</source>
        <translation>随机情形下 |r| 至多 {least}</translation>
    </message>
    <message>
        <location filename="gui/panels/about.py"/>
        <source>r = {r}</source>
        <translation>r = {r}</translation>
    </message>
    <message>
        <location filename="gui/panels/arithmetic.py"/>
        <source>Arithmetic</source>
        <translation>算式</translation>
    </message>
    <message>
        <location filename="gui/panels/arithmetic.py"/>
        <source>How a number was made: its equation as in the textbook, with this step's numbers. Click a number anywhere to see its equation here, and a number in the equation to see that one's; Backspace goes back.</source>
        <translation>一个数的由来：教科书中的方程，代入这一步的数。单击任何一处的数，即可在此看到它的方程；单击方程中的数，可看到那个数的方程；Backspace 返回。</translation>
    </message>
    <message>
        <location filename="gui/panels/arithmetic.py"/>
        <source>No numbers to explain</source>
        <translation>没有可解释的数</translation>
    </message>
    <message>
        <location filename="gui/panels/arithmetic.py"/>
        <source>Click a number in another panel to see how it was made.</source>
        <translation>单击另一面板中的数，即可看到它的由来。</translation>
    </message>
    <message>
        <location filename="gui/panels/arithmetic.py"/>
        <source>Step {step} has not been read, so there is no number here.</source>
        <translation>第 {step} 步尚未读取，因此这里没有数。</translation>
    </message>
    <message>
        <location filename="gui/panels/arithmetic.py"/>
        <source>At step {step} “{token}”, not at the cursor: go there</source>
        <translation>在第 {step} 步“{token}”，不在光标处：转到该处</translation>
    </message>
    <message>
        <location filename="gui/panels/arithmetic.py"/>
        <source>{name} “{token}”: {value}</source>
        <translation>{name}“{token}”：{value}</translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <source>Who looks at whom: a row a token that looks, a column a token looked at, for the layer and head in focus.</source>
        <translation>谁关注谁：一行是作出关注的词元，一列是被关注的词元，属于当前关注的层和头。</translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <location filename="gui/panels/lookback.py"/>
        <source>No attention: a recurrent network has only its state to look back with</source>
        <translation>没有注意力：循环网络只能靠其状态回看</translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <source>Layer in focus, in every panel</source>
        <translation>各面板中当前关注的层</translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <source>Head in focus, in every panel</source>
        <translation>各面板中当前关注的头</translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <source>Head {head} looks from the target back at the source, and the target has not begun yet: the text so far is all source. Choose one of the heads below {first}, or end the source.</source>
        <translation>头 {head} 从目标回看源，而目标尚未开始：到此为止的文本都是源。请选择 {first} 以下的头，或结束源。</translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <source>layer {layer} · head {head}</source>
        <translation>第 {layer} 层 · 头 {head}</translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <source>{title} · target to source</source>
        <translation>{title} · 目标到源</translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <source>{title} · all at once, read up to “{token}”</source>
        <translation>{title} · 一次全部读取，读到“{token}”</translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <source>{title} · steps {first} to {last}</source>
        <translation>{title} · 第 {first} 至 {last} 步</translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <source>steps {first}–{last}, of {seen} in sight</source>
        <translation>步 {first}–{last}，可见 {seen} 步</translation>
    </message>
    <message>
        <location filename="gui/panels/attention.py"/>
        <source>the attention of {count:,} steps to {stop:,} is {size:,} numbers, which is too many: choose a stretch of the run (--from and --to)</source>
        <translation>{count:,} 步对 {stop:,} 步的注意力有 {size:,} 个数，太多：请选择运行中的一段（--from 和 --to）</translation>
    </message>
    <message>
        <location filename="gui/panels/cell.py"/>
        <source>Cell state</source>
        <translation>细胞状态</translation>
    </message>
    <message>
        <location filename="gui/panels/cell.py"/>
        <source>The cells of the layer in focus, over time: the memory that the forget gate keeps.</source>
        <translation>当前关注的层的细胞随时间的变化：遗忘门所保持的记忆。</translation>
    </message>
    <message>
        <location filename="gui/panels/cell.py"/>
        <source>No cell state: only an LSTM has one</source>
        <translation>没有细胞状态：只有 LSTM 才有</translation>
    </message>
    <message>
        <location filename="gui/panels/cell.py"/>
        <source>Layer {layer} has no cell state</source>
        <translation>第 {layer} 层没有细胞状态</translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>A second track is compared here: add one by the menu Tracks, or with Ctrl+Shift+B.</source>
        <translation>此处将与第二条轨比较：请通过菜单“轨”或 Ctrl+Shift+B 添加一条。</translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>What they expect next is the same everywhere.</source>
        <translation>它们对下一个词元的预测处处相同。</translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>What they expect next is of different things, and is not compared.</source>
        <translation>它们预测的是不同的内容，不作比较。</translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>changed most, nats</source>
        <translation>变化最大（纳特）</translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>surprise differs most, nats</source>
        <translation>惊异度相差最大，纳特</translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>differ most, nats</source>
        <translation>差异最大（纳特）</translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>How unexpected each token was to each track, and how far what they expect next is apart (KL divergence from the first track, in nats). The flag marks where they part first. Below: totals, and the tokens after which the prediction changed most; a click looks there.</source>
        <translation>每个词元对各轨有多意外，以及它们对下一个词元的预测相差多远（与第一条轨的 KL 散度，以纳特计）。旗标表示它们最先分开之处。下方：总计，以及其后预测变化最大的词元；点击即可查看该处。</translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>Type some text above: the tracks read it, and are compared here.</source>
        <translation>请在上方输入文本：各轨读取它，并在此比较。</translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>The tracks are being compared…</source>
        <translation>正在比较各轨…</translation>
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
        <translation>惊异度，每个字符的纳特数</translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>surprise {where}</source>
        <translation>{where}的惊异度</translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>surprise, nats a character {where}</source>
        <translation>{where}的惊异度，每个字符的纳特数</translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>KL from {letter} of what comes next</source>
        <translation>下一个词元的预测与 {letter} 的 KL</translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>KL({one} ‖ {other})</source>
        <translation>KL({one} ‖ {other})</translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>{title} · comparing anew, {share:.0%}</source>
        <translation>{title} · 正在重新比较，{share:.0%}</translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>mean {nats}</source>
        <translation>平均 {nats}</translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>most {nats}</source>
        <translation>最大 {nats}</translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>what is shown is of the text as it was: it is being compared anew</source>
        <translation>所示为改动之前的文本：正在重新比较</translation>
    </message>
    <message>
        <location filename="gui/panels/compare.py"/>
        <source>this track</source>
        <translation>此轨</translation>
    </message>
    <message>
        <location filename="gui/panels/context.py"/>
        <source>not measured yet: the button reads tokens one by one, beside the window</source>
        <translation>尚未测量：点击按钮，在后台逐个读取词元</translation>
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
        <translation>文本中的哪些内容在光标处的窗口之内，哪些已移出；所占的字节数，以及每个词元的耗时，随已读取的词元数变化。缓存已满时保留什么，在上方选择：在旁边的干预副本中即如此保留。</translation>
    </message>
    <message>
        <location filename="gui/panels/context.py"/>
        <location filename="gui/panels/cost.py"/>
        <source>Nothing is kept from token to token</source>
        <translation>词元与词元之间不保留任何内容</translation>
    </message>
    <message>
        <location filename="gui/panels/context.py"/>
        <source>What the context holds, and what it costs</source>
        <translation>上下文中有什么，代价多大</translation>
    </message>
    <message>
        <location filename="gui/panels/context.py"/>
        <source>The text is encoded anew with every token: nothing is kept from one to the next</source>
        <translation>每来一个词元，文本都重新编码：词元之间不保留任何内容</translation>
    </message>
    <message>
        <location filename="gui/panels/context.py"/>
        <source>Context at “{token}” · step {step}</source>
        <translation>“{token}”处的上下文 · 第 {step} 步</translation>
    </message>
    <message>
        <location filename="gui/panels/context.py"/>
        <source>measuring the time of a token: {share:.0%} done</source>
        <translation>正在测量每个词元的耗时：已完成 {share:.0%}</translation>
    </message>
    <message>
        <location filename="gui/panels/context.py"/>
        <source>Read tokens one by one after more and more of the text, beside the window, and time them</source>
        <translation>在后台读完越来越长的文本之后，逐个读取词元并计时</translation>
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
        <translation>保留的内容和每个词元的耗时，随已读取的词元数变化：分别为状态、键值缓存和槽。点为在本机上的测量值，线为公式。当前打开的模型排在最前。</translation>
    </message>
    <message>
        <location filename="gui/panels/cost.py"/>
        <source>This model and one of each other kind of memory read token by token, up to a thousand, and are timed; what they keep is counted.</source>
        <translation>此模型和其他每种记忆的一个模型各自逐个词元读取，至多一千个，并计时；其所保留的内容也一并计数。</translation>
    </message>
    <message>
        <location filename="gui/panels/cost.py"/>
        <source>Measure what memory costs</source>
        <translation>测量记忆的代价</translation>
    </message>
    <message>
        <location filename="gui/panels/cost.py"/>
        <source>Read tokens one by one and time them, beside the window</source>
        <translation>在后台逐个读取词元并计时</translation>
    </message>
    <message>
        <location filename="gui/panels/cost.py"/>
        <source>What does its memory cost?</source>
        <translation>它的记忆代价多大？</translation>
    </message>
    <message>
        <location filename="gui/panels/cost.py"/>
        <source>After {count:,} tokens it keeps {size:,.1f} kB and takes {time} ms a token</source>
        <translation>{count:,} 个词元之后，它保留 {size:,.1f} kB，每个词元耗时 {time} ms</translation>
    </message>
    <message>
        <location filename="gui/panels/cost.py"/>
        <source>{kind}: {size:,.1f} kB, {time} ms</source>
        <translation>{kind}：{size:,.1f} kB，{time} ms</translation>
    </message>
    <message>
        <location filename="gui/panels/decisions.py"/>
        <source>What decided</source>
        <translation>什么起了决定作用</translation>
    </message>
    <message>
        <location filename="gui/panels/decisions.py"/>
        <source>After each layer, what would be said if it were the last (logit lens); and what each head, unit and MLP wrote towards the token at the cursor rather than the next best (direct logit attribution). Click a cell or a row to look there.</source>
        <translation>每一层之后，若它是最后一层会输出什么 (logit lens)；以及各个头、单元和 MLP 为光标处的词元（而非次优的词元）写入了什么（直接 logit 归因）。点击格或行即可查看该处。</translation>
    </message>
    <message>
        <location filename="gui/panels/decisions.py"/>
        <source>Nothing is said that could be decided</source>
        <translation>没有可供决定的输出</translation>
    </message>
    <message>
        <location filename="gui/panels/decisions.py"/>
        <source>Every layer is read out as if it were the last, and the prediction is taken apart into what each head and unit wrote.</source>
        <translation>每一层都按最后一层读出，并把预测拆解为各个头和单元所写入的部分。</translation>
    </message>
    <message>
        <location filename="gui/panels/decisions.py"/>
        <source>Find out what decided</source>
        <translation>找出什么起了决定作用</translation>
    </message>
    <message>
        <location filename="gui/panels/decisions.py"/>
        <source>Read out each layer, and take the prediction apart, beside the window</source>
        <translation>在后台读出每一层，并拆解预测</translation>
    </message>
    <message>
        <location filename="gui/panels/decisions.py"/>
        <source>share: {share:+.4f} logits</source>
        <translation>份额：{share:+.4f} logits</translation>
    </message>
    <message>
        <location filename="gui/panels/decisions.py"/>
        <source>What decided {place}?</source>
        <translation>{place}由什么决定？</translation>
    </message>
    <message>
        <location filename="gui/panels/decisions.py"/>
        <source>“{label}” rather than “{other}”: {difference:+.2f} logits</source>
        <translation>“{label}”而非“{other}”：{difference:+.2f} logits</translation>
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
        <translation>生成若干序列，其中问及一段距离之前所读的内容；在后台让每条轨读取它们，并绘出正确率随距离的变化，附其 95 % 区间。虚线：猜测。</translation>
    </message>
    <message>
        <location filename="gui/panels/distance.py"/>
        <source>Nothing is foretold that could be right</source>
        <translation>没有可判对错的预测</translation>
    </message>
    <message>
        <location filename="gui/panels/distance.py"/>
        <source>New sequences are made at a ladder of distances, and every track reads them: its share of right answers is plotted, so that forgetting is seen.</source>
        <translation>按一系列距离生成新序列，由每条轨读取：绘出其正确率，由此看到遗忘。</translation>
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
        <translation>在后台生成序列，并让每条轨读取</translation>
    </message>
    <message>
        <location filename="gui/panels/distance.py"/>
        <source>Let every track read the sequences again</source>
        <translation>让每条轨重新读取这些序列</translation>
    </message>
    <message>
        <location filename="gui/panels/distance.py"/>
        <source>To see {names} as well, measure again</source>
        <translation>要同时看到{names}，请重新测量</translation>
    </message>
    <message>
        <location filename="gui/panels/distance.py"/>
        <source>distance: {between}</source>
        <translation>距离：{between}</translation>
    </message>
    <message>
        <location filename="gui/panels/distance.py"/>
        <source>Right answers against distance</source>
        <translation>正确率随距离的变化</translation>
    </message>
    <message>
        <location filename="gui/panels/distance.py"/>
        <source>{name}, distance {distance}: {right} of {count} right, {share:.0%} ({low:.0%} to {high:.0%})</source>
        <translation>{name}，距离 {distance}：{count} 个中答对 {right} 个，{share:.0%}（{low:.0%} 至 {high:.0%}）</translation>
    </message>
    <message>
        <location filename="gui/panels/gates.py"/>
        <source>Gates</source>
        <translation>门</translation>
    </message>
    <message>
        <location filename="gui/panels/gates.py"/>
        <source>What each gate lets through, 0 to 1, over time; the bars on the right are the values at the cursor.</source>
        <translation>每个门随时间的通过比例，0 到 1；右侧的条为光标处的值。</translation>
    </message>
    <message>
        <location filename="gui/panels/gates.py"/>
        <source>No gates: a network without gates writes over its state at every step</source>
        <translation>没有门：没有门的网络每一步都覆盖其状态</translation>
    </message>
    <message>
        <location filename="gui/panels/gates.py"/>
        <source>Layer {layer} has no gates</source>
        <translation>第 {layer} 层没有门</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/panels/gates.py"/>
        <source>no room for {n} backward gates: make the panel higher</source>
        <extracomment>of one: no room for {n} backward gate: make the panel higher</extracomment>
        <translation>
            <numerusform>放不下 {n} 个反向门：请调高面板</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>|∂hₜ / ∂hₜ₋ₖ|, lag 0 = 1</source>
        <translation>|∂hₜ / ∂hₜ₋ₖ|，延迟 0 = 1</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>|∂L / ∂xₜ₋ₖ|, lag 0 = 1</source>
        <translation>|∂L / ∂xₜ₋ₖ|，延迟 0 = 1</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>what the gradient is of</source>
        <translation>梯度所属的量</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>the bias of the forget gate</source>
        <translation>遗忘门的偏置</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>Gradient flow</source>
        <translation>梯度流</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>How much of a gradient is left so many steps back: of the state by the state before, or of the loss by what came in, relative to lag 0. Dashed: an RNN, a GRU and an LSTM as torch makes them, untrained, 64 units; the slider sets the LSTM’s forget bias (torch: 0).</source>
        <translation>梯度往回若干步还剩多少：状态对之前状态的梯度，或损失对输入的梯度，以延迟 0 处为 1。虚线：torch 默认生成的未训练的 RNN、GRU 和 LSTM，64 个单元；滑块设定 LSTM 的遗忘门偏置（torch：0）。</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>Nothing is carried or read out that a gradient could pass</source>
        <translation>没有可供梯度经过的传递或读出</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>A gradient is followed back step by step, and what is left of it is plotted beside networks that were never trained, with their forget bias on a slider.</source>
        <translation>把梯度逐步往回追踪，绘出剩余的量，并与从未训练的网络并列，后者的遗忘门偏置由滑块设定。</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>Follow the gradient</source>
        <translation>跟踪梯度</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>Follow a gradient back, beside the window</source>
        <translation>在后台往回追踪梯度</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>Follow it back from the text as it is now</source>
        <translation>从当前的文本往回追踪</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>Whose gradient</source>
        <translation>谁的梯度</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>The gradient of the state by the state before, or of the loss by what came in</source>
        <translation>状态对之前状态的梯度，或损失对输入的梯度</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>Forget bias of the untrained LSTM</source>
        <translation>未训练的 LSTM 的遗忘门偏置</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>Forget bias of the untrained LSTM: 0 (as torch makes it), 1, 3 or 5</source>
        <translation>未训练的 LSTM 的遗忘门偏置：0（torch 的默认值）、1、3 或 5</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>lag k, steps back</source>
        <translation>延迟 k（往回的步数）</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>{name} has read another text since: ask again</source>
        <translation>{name} 此后读取了其他文本：请重新提问</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>LSTM, forget bias {bias:g}</source>
        <translation>LSTM，遗忘门偏置 {bias:g}</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>How much of a gradient is left so many steps back?</source>
        <translation>梯度往回若干步还剩多少？</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>Untrained, after {lag} steps {left} is left with a forget bias of {bias:g}</source>
        <translation>未训练，遗忘门偏置为 {bias:g} 时，{lag} 步后剩余 {left}</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>After {lag} steps {left} of the gradient is left; forget bias {bias:g}: {other}</source>
        <translation>{lag} 步后梯度剩余 {left}；遗忘门偏置 {bias:g}：{other}</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>Dashed: untrained, as torch makes them, 64 units.</source>
        <translation>虚线：torch 默认生成，未训练，64 个单元。</translation>
    </message>
    <message>
        <location filename="gui/panels/gradientflow.py"/>
        <source>Back from step {at}.</source>
        <translation>自第 {at} 步往回。</translation>
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
        <translation>其注意力的一半所在的词元数</translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>half-life of a push, steps</source>
        <translation>扰动的半衰期，步</translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>Half-life</source>
        <translation>半衰期</translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>For how many steps a unit keeps half of what it holds (by its forget or update gate), a direction of the state half of a push (by the Jacobian), and within how many tokens half of a head’s attention lies. The mark on each bar is at the cursor. Click a row to look at it.</source>
        <translation>一个单元把所持内容的一半保留多少步（依其遗忘门或更新门），状态的一个方向把一次扰动的一半保留多少步（依雅可比矩阵），以及一个头的注意力有一半落在多少个词元之内。每个条上的标记为光标处的值。点击一行即可查看。</translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>No gate, state or attention that could forget</source>
        <translation>没有可能遗忘的门、状态或注意力</translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>For how many steps does it remember? Units are ranked by the gate that keeps, directions of the state by the Jacobian, heads by how far back they look.</source>
        <translation>它能记住多少步？单元按起保持作用的门排序，状态的方向按雅可比矩阵排序，头按回看的远近排序。</translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>Find the half-lives</source>
        <translation>求半衰期</translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>Rank units, directions and heads by how long they remember, beside the window</source>
        <translation>在后台按记忆的长短给单元、方向和头排序</translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>What is ranked</source>
        <translation>对什么排序</translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>What is ranked: units, directions of the state, or attention heads</source>
        <translation>排序的对象：单元、状态的方向或注意力头</translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>The mark on a bar is the half-life of the gate at the cursor.</source>
        <translation>条上的标记为光标处门的半衰期。</translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>For how many steps does it remember?</source>
        <translation>它能记住多少步？</translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>mean gate {gate:.4f}: half-life {steps}</source>
        <translation>门的平均值 {gate:.4f}：半衰期 {steps}</translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>of the median gate: {steps}</source>
        <translation>按门的中位数：{steps}</translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>half of its attention within {tokens} back</source>
        <translation>其注意力的一半在往回 {tokens} 之内</translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>mean distance {mean:.3g}, median {median:.3g} tokens</source>
        <translation>平均距离 {mean:.3g} 个词元，中位数 {median:.3g} 个词元</translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>eigenvalue of modulus {size:.4f}: half-life {steps}</source>
        <translation>模为 {size:.4f} 的特征值：半衰期 {steps}</translation>
    </message>
    <message>
        <location filename="gui/panels/halflife.py"/>
        <source>turns once in {steps}</source>
        <translation>旋转一周需 {steps}</translation>
    </message>
    <message>
        <location filename="gui/panels/hidden.py"/>
        <source>Hidden state</source>
        <translation>隐藏状态</translation>
    </message>
    <message>
        <location filename="gui/panels/hidden.py"/>
        <source>Every unit of the layer in focus, over time. Click a row to focus the unit, Ctrl-click to pin it.</source>
        <translation>当前关注的层的每个单元随时间的变化。点击一行以关注该单元，按住 Ctrl 点击以固定它。</translation>
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
        <translation>第 {layer} 层没有可显示的状态</translation>
    </message>
    <message>
        <location filename="gui/panels/hops.py"/>
        <source>whether the looks and the answers are shown</source>
        <translation>是否显示各跳的注意力和回答</translation>
    </message>
    <message>
        <location filename="gui/panels/hops.py"/>
        <source>Hops</source>
        <translation>跳</translation>
    </message>
    <message>
        <location filename="gui/panels/hops.py"/>
        <source>The sentences in memory and how much each hop looks at them, for the question at the cursor; a dot: the answer follows from it. Click a sentence to go there, a column to focus its hop; Ctrl+↓ goes from hop to hop.</source>
        <translation>对于光标处的问题，记忆中的句子以及各跳对它们的关注程度；圆点：答案由该句得出。点击句子即可转到该处，点击列以关注其跳；Ctrl+↓ 在各跳之间移动。</translation>
    </message>
    <message>
        <location filename="gui/panels/hops.py"/>
        <source>No hops: only a memory network reads its memory several times</source>
        <translation>没有跳：只有记忆网络才多次读取其记忆</translation>
    </message>
    <message>
        <location filename="gui/panels/hops.py"/>
        <source>A statement has entered memory; nothing is asked yet</source>
        <translation>一句陈述已进入记忆；尚未提问</translation>
    </message>
    <message>
        <location filename="gui/panels/hops.py"/>
        <source>“{question}…” as a question so far</source>
        <translation>到此为止的问题：“{question}…”</translation>
    </message>
    <message>
        <location filename="gui/panels/hops.py"/>
        <source>answer: {word} ({p:.2f})</source>
        <translation>回答：{word}（{p:.2f}）</translation>
    </message>
    <message>
        <location filename="gui/panels/hops.py"/>
        <source>not known and passed over: {words} · {answer}</source>
        <translation>不认识而略过：{words} · {answer}</translation>
    </message>
    <message>
        <location filename="gui/panels/hops.py"/>
        <source>{answer} · by the rules: {right}, from the sentences with a dot</source>
        <translation>{answer} · 按规则：{right}，依据带圆点的句子</translation>
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
        <translation>依次静默每个单元、头、先前的词元或记忆槽，按光标处的词元或该处应作的回答因此损失的纳特数排序。点击一行即可查看，点击“干预”可把它变成一个干预。</translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <location filename="gui/panels/robustness.py"/>
        <source>Nothing is said that could be lost</source>
        <translation>没有可损失的输出</translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>Find out what matters here</source>
        <translation>分析这里什么重要</translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>Silence everything in turn, for the token at the cursor, beside the window</source>
        <translation>在后台就光标处的词元依次静默每一项</translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>What is silenced</source>
        <translation>静默什么</translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>What is silenced in turn when it is asked again</source>
        <translation>重新提问时依次静默什么</translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>With all in place: {nats:.3f} nats.</source>
        <translation>全部保留时：{nats:.3f} 纳特。</translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>What matters for {place}?</source>
        <translation>什么对{place}重要？</translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>Nats lost for {target}</source>
        <translation>{target}损失的纳特数</translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>Each {things} is silenced in turn, and ranked by what that costs the token at the cursor, or the answer due there.</source>
        <translation>依次静默每个{things}，按光标处的词元或该处应作的回答因此付出的代价排序。</translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>part of the model</source>
        <translation>模型的部件</translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>lost without it: {nats:+.4f} nats</source>
        <translation>去掉它的损失：{nats:+.4f} 纳特</translation>
    </message>
    <message>
        <location filename="gui/panels/importance.py"/>
        <source>divergence of all that is said: {nats:.4f} nats</source>
        <translation>全部输出的散度：{nats:.4f} 纳特</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>prediction · each token cut</source>
        <translation>预测 · 逐个切断词元</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>prediction · each token replaced</source>
        <translation>预测 · 逐个替换词元</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>prediction · gradient × input</source>
        <translation>预测 · 梯度 × 输入</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>prediction · integrated gradients</source>
        <translation>预测 · 积分梯度</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>attention rollout (an approximation)</source>
        <translation>注意力展开（近似）</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>state · each token cut</source>
        <translation>状态 · 逐个切除词元</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>state · each token replaced</source>
        <translation>状态 · 逐个替换词元</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>Influence</source>
        <translation>影响</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>Which earlier tokens the prediction or answer at the cursor rests on: each is cut or replaced in turn and the text read on, and slopes and attention are asked as well. Red: without it the answer loses as many nats; blue: it gains. Click a token to go there.</source>
        <translation>光标处的预测或回答依据哪些先前的词元：依次切断或替换每个词元，再继续读取文本，并参考梯度和注意力。红色：去掉它，回答损失相应的纳特；蓝色：回答反而得益。点击词元即可转到该处。</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>No tokens come in that could be cut</source>
        <translation>没有可切断的输入词元</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>Each earlier token is cut and replaced in turn, and the text is read on: what does the prediction lose? Slopes and attention are asked as well, and where they disagree is said.</source>
        <translation>依次切断和替换每个先前的词元，再继续读取文本：预测损失多少？同时参考梯度和注意力，不一致之处会加以说明。</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>Find out what it rests on</source>
        <translation>找出它依据什么</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>Cut and replace each token in turn, for the token at the cursor, beside the window</source>
        <translation>在后台就光标处的词元，依次切断和替换每个词元</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>What colours the text</source>
        <translation>文本按什么着色</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>Whose figures colour the text: of the prediction, or of the state that it is made from</source>
        <translation>文本按谁的数值着色：预测的，或形成预测的状态的</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>Influence on {place}</source>
        <translation>对{place}的影响</translation>
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
        <location filename="gui/panels/tags.py"/>
        <location filename="gui/widgets/answerrow.py"/>
        <location filename="gui/widgets/curverow.py"/>
        <location filename="gui/widgets/tokenrow.py"/>
        <location filename="gui/widgets/wayplot.py"/>
        <source>“{token}”   step {step}</source>
        <translation>“{token}”   第 {step} 步</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>by {name}: the state moves by {amount}</source>
        <translation>{name}：状态移动 {amount}</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>by {name}: {amount}</source>
        <translation>{name}：{amount}</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>tried out together with steps {first} to {last}</source>
        <translation>与第 {first} 至 {last} 步一起检验</translation>
    </message>
    <message>
        <location filename="gui/panels/influence.py"/>
        <source>Shown instead: {choice}.</source>
        <translation>改为显示：{choice}。</translation>
    </message>
    <message>
        <location filename="gui/panels/inputs.py"/>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="gui/panels/inputs.py"/>
        <source>The numbers of each row as the model reads them: less the mean and by the scale that its card gives, if it gives any.</source>
        <translation>模型所读取的各行数值：若卡片给出均值和比例，则为减去均值、再按比例缩放之后的值。</translation>
    </message>
    <message>
        <location filename="gui/panels/inputs.py"/>
        <source>No numbers are read: this model reads tokens</source>
        <translation>没有读取数值：此模型读取词元</translation>
    </message>
    <message>
        <location filename="gui/panels/inputs.py"/>
        <source>columns as read</source>
        <translation>读入的列</translation>
    </message>
    <message>
        <location filename="gui/panels/inputs.py"/>
        <source>{title} · as read: (number − mean) / scale</source>
        <translation>{title} · 读入值：（数值 − 均值）/ 尺度</translation>
    </message>
    <message>
        <location filename="gui/panels/kept.py"/>
        <source>What is kept</source>
        <translation>保留了什么</translation>
    </message>
    <message>
        <location filename="gui/panels/kept.py"/>
        <source>How much of what was written at each earlier token is still held at the cursor: fading in the cells of an LSTM, whole and then gone in a key-value cache, whole in an external memory until its entry gives way.</source>
        <translation>先前每个词元处写入的内容，在光标处还保有多少：在 LSTM 的细胞中逐渐消退，在键值缓存中保持完整、然后一下消失，在外部记忆中保持完整，直到其条目让位。</translation>
    </message>
    <message>
        <location filename="gui/panels/kept.py"/>
        <source>Nothing to compare: this model keeps nothing but its state</source>
        <translation>没有可比较的：此模型只保留自己的状态</translation>
    </message>
    <message>
        <location filename="gui/panels/kept.py"/>
        <location filename="gui/panels/memory.py"/>
        <location filename="gui/panels/readout.py"/>
        <source>Layer {layer} has no slots</source>
        <translation>第 {layer} 层没有槽</translation>
    </message>
    <message>
        <location filename="gui/panels/kept.py"/>
        <source>{model}: {memory}</source>
        <translation>{model}：{memory}</translation>
    </message>
    <message>
        <location filename="gui/panels/kept.py"/>
        <source>kept at “{token}”</source>
        <translation>在“{token}”处所保留</translation>
    </message>
    <message>
        <location filename="gui/panels/lookback.py"/>
        <source>Attention at the cursor</source>
        <translation>光标处的注意力</translation>
    </message>
    <message>
        <location filename="gui/panels/lookback.py"/>
        <source>What each head of the layer looks at from the cursor: a row a head, a column a token looked at.</source>
        <translation>该层的每个头从光标处看向哪里：每行一个头，每列一个被看的词元。</translation>
    </message>
    <message>
        <location filename="gui/panels/lookback.py"/>
        <source>attention from “{token}” · layer {layer}</source>
        <translation>从“{token}”出发的注意力 · 第 {layer} 层</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/panels/lookback.py"/>
        <source>{n} tokens have fallen out of its {context}</source>
        <extracomment>of one: {n} token has fallen out of its {context}</extracomment>
        <translation>
            <numerusform>{n} 个词元已移出其大小为 {context} 的上下文</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/panels/lookback.py"/>
        <source>heads {first}–{last} look at the source</source>
        <translation>头 {first}–{last} 看向源文本</translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>what is shown of the slots</source>
        <translation>槽显示什么</translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>whether cells are shown too, below a memory outside</source>
        <translation>是否在外部记忆下方也显示细胞</translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>Memory slots</source>
        <translation>记忆槽</translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>Each memory as slots: an external one, the key-value cache of a Transformer, the cells of an LSTM. Hover for what a slot holds.</source>
        <translation>把每种记忆画成槽：外部记忆、Transformer 的键值缓存、LSTM 的细胞。悬停可查看槽中的内容。</translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>No slots: this model keeps nothing but its state</source>
        <translation>没有槽：此模型只保留自己的状态</translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>What is shown of the slots</source>
        <translation>槽显示什么</translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>Written or read at each step, read in all since written, or steps since written</source>
        <translation>每一步的写入量或读取量、写入以来的读取总量，或写入以来的步数</translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>{memory}: {quantity}</source>
        <translation>{memory}：{quantity}</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/panels/memory.py"/>
        <source>{n} cells, all in use</source>
        <extracomment>of one: {n} cell, in use</extracomment>
        <translation>
            <numerusform>{n} 个细胞，全部在用</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>{used} of {size} slots in use</source>
        <translation>{size} 个槽中 {used} 个在用</translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>{used} of {size} slots in use, {lost} lost</source>
        <translation>{size} 个槽中 {used} 个在用，{lost} 个已丢失</translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>{slots}; the {most} with most to show</source>
        <translation>{slots}；显示内容最多的 {most} 个</translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>nothing yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>written at step {step}</source>
        <translation>写入于第 {step} 步</translation>
    </message>
    <message>
        <location filename="gui/panels/memory.py"/>
        <source>from the store, entry {entry}</source>
        <translation>来自记忆库，条目 {entry}</translation>
    </message>
    <message>
        <location filename="gui/panels/output.py"/>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <location filename="gui/panels/output.py"/>
        <source>The numbers that the model would answer if the rows ended at each step. Where an example says what is right at its end, a dashed line stands there.</source>
        <translation>如果各行在每一步处结束，模型会回答的数值。若示例给出了结尾处的正确值，则以虚线标出。</translation>
    </message>
    <message>
        <location filename="gui/panels/output.py"/>
        <source>No numbers are answered: this model has no regression for its read-out</source>
        <translation>不回答数值：此模型的读出不是回归</translation>
    </message>
    <message>
        <location filename="gui/panels/output.py"/>
        <source>answers, if the rows ended here</source>
        <translation>若各行到此结束，所作的回答</translation>
    </message>
    <message>
        <location filename="gui/panels/output.py"/>
        <source>right at the end</source>
        <translation>结尾处正确</translation>
    </message>
    <message>
        <location filename="gui/panels/output.py"/>
        <source>answer, if the rows ended here</source>
        <translation>若各行到此结束，所作的回答</translation>
    </message>
    <message>
        <location filename="gui/panels/positions.py"/>
        <source>Positions</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="gui/panels/positions.py"/>
        <source>The vector of every token after the layer in focus, when the text up to the cursor is encoded: step on, and the vectors of earlier words change.</source>
        <translation>把光标之前的文本编码时，当前关注的层之后每个词元的向量：向前走，先前各词的向量会随之改变。</translation>
    </message>
    <message>
        <location filename="gui/panels/positions.py"/>
        <source>No positions: what this model made of a token does not change when more is read</source>
        <translation>没有位置：此模型对词元的表示不会因继续阅读而改变</translation>
    </message>
    <message>
        <location filename="gui/panels/positions.py"/>
        <source>Layer {layer} has no vector for every position</source>
        <translation>第 {layer} 层并非每个位置都有向量</translation>
    </message>
    <message>
        <location filename="gui/panels/positions.py"/>
        <source>as encoded at “{token}”</source>
        <translation>编码至“{token}”</translation>
    </message>
    <message>
        <location filename="gui/panels/positions.py"/>
        <source>every position · {signal}</source>
        <translation>每个位置 · {signal}</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>The probability of each next token after the cursor, the one that came marked; or of each class, or answer. A tick: it is right, a cross: it is not.</source>
        <translation>光标之后各个可能的下一个词元的概率，实际出现的那个带标记；或各类别、各回答的概率。勾号：正确，叉号：错误。</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>No prediction of the next token</source>
        <translation>没有对下一个词元的预测</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <location filename="gui/panels/readout.py"/>
        <source>the prediction is not a number</source>
        <translation>预测不是数值</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>after “{token}”: probability of each answer</source>
        <translation>“{token}”之后：各回答的概率</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>answer after “{token}”</source>
        <translation>“{token}”之后的回答</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>after “{token}”: probability of the next token</source>
        <translation>“{token}”之后：下一个词元的概率</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>next token after “{token}”</source>
        <translation>“{token}”之后的下一个词元</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>the class is not a number</source>
        <translation>类别不是数值</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>if the text ended after “{token}”: probability of each class</source>
        <translation>若文本在“{token}”之后结束：各类别的概率</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>class after “{token}”</source>
        <translation>“{token}”之后的类别</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>{track} right</source>
        <translation>{track} 正确</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>{track} wrong</source>
        <translation>{track} 错误</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>{judged}   ·   right would be {wanted}</source>
        <translation>{judged}   ·   正确的应为 {wanted}</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>entropy in nats: {each}</source>
        <translation>熵（纳特）：{each}</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>ranked by {track}; came: “{token}”</source>
        <translation>按 {track} 排序；实际为：“{token}”</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>came: “{token}”, rank {rank}, {nats:.2f} nats</source>
        <translation>实际为：“{token}”，第 {rank} 名，{nats:.2f} 纳特</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/panels/prediction.py"/>
        <source>{tracks} predict no classes</source>
        <extracomment>of one: {tracks} predicts no classes</extracomment>
        <translation>
            <numerusform>{tracks} 不预测类别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="gui/panels/prediction.py"/>
        <location filename="gui/panels/surprise.py"/>
        <source>{tracks} predict no tokens</source>
        <extracomment>of one: {tracks} predicts no tokens</extracomment>
        <translation>
            <numerusform>{tracks} 不预测词元</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>the answers that are due are being looked for</source>
        <translation>正在寻找应作的回答</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>no answer is due here: what it predicts was not trained</source>
        <translation>此处不应作答：它在这里的预测未经训练</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>right: {answer}</source>
        <translation>正确：{answer}</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>wrong: it says {given}, right would be {answer}</source>
        <translation>错误：它答 {given}，正确的应为 {answer}</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>“{token}”</source>
        <translation>“{token}”</translation>
    </message>
    <message>
        <location filename="gui/panels/prediction.py"/>
        <source>entropy {nats:.2f} nats</source>
        <translation>熵 {nats:.2f} 纳特</translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>Read-out</source>
        <translation>读出</translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>What is read from a memory at the cursor: the strongest slots, what they hold and how old that is; and how the prediction is without the read and with it.</source>
        <translation>光标处从记忆中读取什么：最强的各个槽、其内容及年龄；以及不读取时与读取时的预测。</translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>Nothing is read from slots: this model keeps nothing but its state</source>
        <translation>没有从槽中读取：此模型只保留自己的状态</translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>Which memory</source>
        <translation>哪个记忆</translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>Which of the model's memories is looked at</source>
        <translation>查看模型的哪一种记忆</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/panels/readout.py"/>
        <source>{n} weights are not numbers</source>
        <extracomment>of one: {n} weight is not a number</extracomment>
        <translation>
            <numerusform>{n} 个权重不是数值</numerusform>
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
        <translation>
            <numerusform>{n} 个槽在用</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>the others: {share:.3f} of the read</source>
        <translation>其余：占读取的 {share:.3f}</translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>read at “{token}” · {memory}</source>
        <translation>在“{token}”处读取 · {memory}</translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>prediction of the next token</source>
        <translation>对下一个词元的预测</translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>cell {cell} holds {value}</source>
        <translation>细胞 {cell} 的值为 {value}</translation>
    </message>
    <message>
        <location filename="gui/panels/readout.py"/>
        <source>mean age {age:.1f}</source>
        <translation>平均年龄 {age:.1f}</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/panels/readout.py"/>
        <source>{n} steps ago</source>
        <extracomment>of one: {n} step ago</extracomment>
        <translation>
            <numerusform>{n} 步之前</numerusform>
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
        <translation>第 {hop} 跳之后</translation>
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
        <translation>在此文本之外的文本上拟合线性探针，从状态中读出先前的词元，并画出读对的比例随往回距离的变化。下方每个词元按光标处的状态对它还保有多少着色。</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>There is no state from which earlier tokens could be read</source>
        <translation>没有可以从中读出先前词元的状态</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>Find out what is left</source>
        <translation>找出还剩下什么</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>Fit probes on other text, for every track, beside the window; what was found is kept for the next time</source>
        <translation>在后台于其他文本上为每一轨拟合探针；结果会保留，供下次使用</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>Probes are fitted on other text than this, and read from the state which tokens came before it: how many of them, against how far back. The text is then coloured by what is left of it at the cursor.</source>
        <translation>探针在此文本之外的文本上拟合，从状态中读出之前出现过哪些词元：能读出多少，随往回距离变化。然后按光标处还剩下多少给文本着色。</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>What is left of earlier tokens</source>
        <translation>先前词元还剩下什么</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>What is read from</source>
        <translation>从何处读取</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>The state whose probes colour the text</source>
        <translation>用哪个状态的探针给文本着色</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>{noun} read rightly, against how many steps back they are</source>
        <translation>读对的{noun}，随往回步数的变化</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>R² of the numbers read, against how many steps back they are</source>
        <translation>读出数值的 R²，随往回步数的变化</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>a part of this text is among what the probes were fitted on: ask again, and it is left out</source>
        <translation>此文本的一部分在拟合探针所用的文本之中：再问一次，就会把它排除</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>the state that tells most</source>
        <translation>信息最多的状态</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>{track} · {where}</source>
        <translation>{track} · {where}</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>{name}, {lag} steps back: {share:.0%} ({low:.0%} to {high:.0%}; chance {chance:.0%}, n = {count})</source>
        <translation>{name}，往回 {lag} 步：{share:.0%}（{low:.0%} 至 {high:.0%}；随机 {chance:.0%}，n = {count}）</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>No probe asks for a token from the {where} at “{token}”, step {step}.</source>
        <translation>在第 {step} 步的“{token}”处，没有探针从{where}中读取词元。</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>How much of each token was in the {where} before it is asked, at “{token}”, step {step}:</source>
        <translation>提问之前，在第 {step} 步的“{token}”处，{where}中对每个词元保有多少：</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>How much of each token is in the {where} at “{token}”, step {step}:</source>
        <translation>在第 {step} 步的“{token}”处，{where}中对每个词元保有多少：</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>above its frequency</source>
        <translation>高于其频率</translation>
    </message>
    <message>
        <location filename="gui/panels/retention.py"/>
        <source>nearer than the mean, × R²</source>
        <translation>比均值更接近的程度 × R²</translation>
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
        <translation>在每一步给状态、细胞或残差流加上带种子的噪声，并重新阅读文本：损失随噪声大小的变化，附各种子间的均值和散布。稳健的记忆能长久维持其损失。</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>Noise of rising size is added to state, cell or residual stream at every step, and the text is read again.</source>
        <translation>在每一步给状态、细胞或残差流加上逐渐增大的噪声，并重新阅读文本。</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>Find out how robust it is</source>
        <translation>找出它有多稳健</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>Read the text again under noise, beside the window</source>
        <translation>在后台加噪声重新阅读文本</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>at the cursor</source>
        <translation>在光标处</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>Ask about the token or answer at the cursor alone, not about the whole text</source>
        <translation>只针对光标处的词元或回答提问，而不是整段文本</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>Ask about the cursor alone</source>
        <translation>只针对光标处提问</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>What is disturbed</source>
        <translation>扰动什么</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>What noise is added to when it is asked again; of tokens, a share is replaced</source>
        <translation>再次提问时给什么加噪声；对词元则是替换其中一部分</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>Loss under noise: {asked}</source>
        <translation>噪声下的损失：{asked}</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>How robust is it, for {place}?</source>
        <translation>对{place}而言，它有多稳健？</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>loss, nats</source>
        <translation>损失（纳特）</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>Dashed: {nats:.3f} nats without noise. {points} The band is their standard deviation.</source>
        <translation>虚线：没有噪声时为 {nats:.3f} 纳特。{points} 带状区域为其标准差。</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>tokens, a share replaced</source>
        <translation>词元，替换一部分</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>{signal} of all layers</source>
        <translation>所有层的 {signal}</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>{name}: {mean:.3f} ± {spread:.3f} nats at {size}</source>
        <translation>{name}：噪声大小为 {size} 时 {mean:.3f} ± {spread:.3f} 纳特</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>noise / root mean square of the signal</source>
        <translation>噪声 / 信号的均方根</translation>
    </message>
    <message>
        <location filename="gui/panels/robustness.py"/>
        <source>share of the tokens that is replaced</source>
        <translation>被替换词元的占比</translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>Said already</source>
        <translation>已经说过</translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>Words that come again: by how many nats the second mention surprises less, and, beside the mouse, what of that the first mention does, how alike the state is, and which head looks back. Click a row to go to the second mention; “edit” cuts the first.</source>
        <translation>再次出现的词：第二次提及时惊异度减少多少纳特；鼠标所指处还显示其中有多少来自第一次提及、状态有多相似、哪个头往回看。单击一行可转到第二次提及；“干预”会切断第一次提及。</translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>Nothing is foretold that could surprise less</source>
        <translation>没有作出可使惊异度减少的预测</translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>Every word that comes again is looked at: how much less it surprises, and what is left of that when its first mention is cut.</source>
        <translation>逐一查看再次出现的词：其惊异度减少多少，以及切断第一次提及后还剩多少。</translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>Find what is said already</source>
        <translation>找出已经说过的内容</translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>Look at each word that comes again, and cut its first mention, beside the window</source>
        <translation>在后台查看每个再次出现的词，并切断其第一次提及</translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>What of the text is said already?</source>
        <translation>文本中有哪些是已经说过的？</translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>“{word}” surprises {drop:.1f} nats less the second time; {effect:+.1f} with the first cut</source>
        <translation>“{word}”第二次出现时惊异度减少 {drop:.1f} 纳特；切断第一次提及后变化 {effect:+.1f}</translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>“{word}”, step {first} → {second}</source>
        <translation>“{word}”，第 {first} → {second} 步</translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>first {first:.2f} nats, second {second:.2f}</source>
        <translation>第一次 {first:.2f} 纳特，第二次 {second:.2f}</translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>with the first mention cut: {effect:+.2f} nats</source>
        <translation>切断第一次提及后：{effect:+.2f} 纳特</translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>state more alike than to other steps: {likeness:+.2f}</source>
        <translation>比起其他步，状态更为相似：{likeness:+.2f}</translation>
    </message>
    <message>
        <location filename="gui/panels/said.py"/>
        <source>head {layer}.{head} looks back with {weight:.0%}</source>
        <translation>头 {layer}.{head} 以 {weight:.0%} 往回看</translation>
    </message>
    <message>
        <location filename="gui/panels/smallest.py"/>
        <source>Smallest change</source>
        <translation>最小改动</translation>
    </message>
    <message>
        <location filename="gui/panels/smallest.py"/>
        <source>Puts other tokens in the place of each that was read, the most alike first, and reads on: which changes the answer? Click a row to look there, “edit” to make the change in an edited copy.</source>
        <translation>用其他词元替换读过的每个词元，从最相近的开始，然后继续阅读：哪种改动会改变回答？单击一行可转到该处，“干预”会在一份经干预的副本中作出此改动。</translation>
    </message>
    <message>
        <location filename="gui/panels/smallest.py"/>
        <source>Nothing is answered that could change</source>
        <translation>没有作出可以改变的回答</translation>
    </message>
    <message>
        <location filename="gui/panels/smallest.py"/>
        <source>Each token before is replaced by others, the most alike first, until the answer is another one.</source>
        <translation>把之前的每个词元换成其他词元，从最相近的开始，直到回答改变为止。</translation>
    </message>
    <message>
        <location filename="gui/panels/smallest.py"/>
        <source>Find the smallest change</source>
        <translation>找出最小改动</translation>
    </message>
    <message>
        <location filename="gui/panels/smallest.py"/>
        <source>Try changes of one token, from the smallest on, beside the window</source>
        <translation>在后台从最小的改动开始，尝试改动一个词元</translation>
    </message>
    <message>
        <location filename="gui/panels/smallest.py"/>
        <source>What would change the answer for {place}?</source>
        <translation>对{place}，什么会改变回答？</translation>
    </message>
    <message>
        <location filename="gui/panels/smallest.py"/>
        <source>No change of {tried:,} tried changes “{answer}”</source>
        <translation>试过的 {tried:,} 种改动中，没有一种能改变“{answer}”</translation>
    </message>
    <message>
        <location filename="gui/panels/smallest.py"/>
        <source>Changes that turn “{answer}” into something else, by size</source>
        <translation>使“{answer}”变为其他回答的改动，按大小排列</translation>
    </message>
    <message>
        <location filename="gui/panels/smallest.py"/>
        <source>step {step}: “{old}” → “{new}”, answer “{answer}”</source>
        <translation>第 {step} 步：“{old}” → “{new}”，回答“{answer}”</translation>
    </message>
    <message>
        <location filename="gui/panels/smallest.py"/>
        <source>size {size:.3f}; what was answered loses {nats:.2f} nats</source>
        <translation>大小 {size:.3f}；原来的回答损失 {nats:.2f} 纳特</translation>
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
        <translation>光标处的每个信号。饱和：取值落在其范围最低十分之一的占比 + 落在最高十分之一的占比；信号没有固定范围时为“–”。</translation>
    </message>
    <message>
        <location filename="gui/panels/summary.py"/>
        <source>step {step}, “{token}”</source>
        <translation>第 {step} 步，“{token}”</translation>
    </message>
    <message>
        <location filename="gui/panels/summary.py"/>
        <source>{layer} (of 0 to {last})</source>
        <translation>{layer}（0 至 {last}）</translation>
    </message>
    <message>
        <location filename="gui/panels/surprise.py"/>
        <source>Surprise</source>
        <translation>惊异度</translation>
    </message>
    <message>
        <location filename="gui/panels/surprise.py"/>
        <source>How unexpected each token was (−log p, bars), and how undecided the prediction before it (entropy, line). Of a model that was trained to answer at certain positions only, those alone: the others are grey, and right and wrong are marked.</source>
        <translation>每个词元有多出人意料（−log p，柱），以及之前的预测有多不确定（熵，线）。如果模型只训练过在某些位置作答，则只计这些位置：其余为灰色，并标出正确与错误。</translation>
    </message>
    <message>
        <location filename="gui/panels/surprise.py"/>
        <source>No predictions to compare the text with</source>
        <translation>没有可与文本比较的预测</translation>
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
        <translation>只在模型作答处评分：{answers}</translation>
    </message>
    <message>
        <location filename="gui/panels/surprise.py"/>
        <source>{track} (mean {nats:.2f})</source>
        <translation>{track}（均值 {nats:.2f}）</translation>
    </message>
    <message>
        <location filename="gui/panels/tags.py"/>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="gui/panels/tags.py"/>
        <source>The tag of each token once the whole text is read: with a chain of tags, the likeliest way through all of them (Viterbi). Marked where the tag was another when the token was the newest. Click a token to go there.</source>
        <translation>读完全文后每个词元的标签：若有标签链，则为贯穿全部标签的最可能路径（Viterbi）。若该词元刚读到时标签不同，则加标记。单击词元可转到该处。</translation>
    </message>
    <message>
        <location filename="gui/panels/tags.py"/>
        <source>No classes: this model tags no tokens</source>
        <translation>没有类别：此模型不标注词元</translation>
    </message>
    <message>
        <location filename="gui/panels/tags.py"/>
        <source>The model reads the text to its end and says the tag of every token; those that were others at their own step are marked.</source>
        <translation>模型把文本读到结尾，给出每个词元的标签；在自己的步上标签不同的词元加标记。</translation>
    </message>
    <message>
        <location filename="gui/panels/tags.py"/>
        <source>Tag the text</source>
        <translation>标注文本</translation>
    </message>
    <message>
        <location filename="gui/panels/tags.py"/>
        <source>Let the model tag the whole text, beside the window</source>
        <translation>在后台让模型标注整段文本</translation>
    </message>
    <message>
        <location filename="gui/panels/tags.py"/>
        <source>Which tag has each token once all is read?</source>
        <translation>读完全文后，每个词元是哪个标签？</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/panels/tags.py"/>
        <source>{n:,} of {all:,} tags were others at their own steps.</source>
        <extracomment>of one: {n:,} of {all:,} tags was another at its own step.</extracomment>
        <translation>
            <numerusform>{all:,} 个标签中有 {n:,} 个在自己的步上与此不同。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/panels/tags.py"/>
        <source>“{token}”: {tag}, also at this step</source>
        <translation>“{token}”：{tag}，在这一步也是</translation>
    </message>
    <message>
        <location filename="gui/panels/tags.py"/>
        <source>“{token}”: {tag} by the whole text, {other} at this step</source>
        <translation>“{token}”：依据全文为 {tag}，在这一步为 {other}</translation>
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
        <translation>在光标处从记忆中读取</translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>The text as the model reads it, a box a token, coloured by what you choose. Click a token to go there; drag with Shift to mark a stretch, which can then be forgotten.</source>
        <translation>模型所读的文本，每个词元一格，颜色由您选择。单击词元可转到该处；按住 Shift 拖动可标记一段，然后可将其遗忘。</translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>Colour of the tokens</source>
        <translation>词元的颜色</translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>What the colour of a token means</source>
        <translation>词元的颜色表示什么</translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>page</source>
        <translation>页</translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>Flow like a page of text instead of one line in step with the panels below</source>
        <translation>像书页一样换行排列，而不是排成与下方面板对齐的一行</translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>What is written on the rows</source>
        <translation>各行上写什么</translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>What is written on each row of numbers: which row it is, or one of its columns</source>
        <translation>在每行数值上写什么：它是第几行，或它的某一列</translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>row number</source>
        <translation>行号</translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>column {name}</source>
        <translation>第 {name} 列</translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>focused unit, {signal}</source>
        <translation>当前关注的单元，{signal}</translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>mean of {signal}</source>
        <translation>{signal} 的均值</translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <location filename="gui/panels/tokens.py"/>
        <source>mean {signal}</source>
        <translation>{signal} 均值</translation>
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
        <translation>每个词元之后的状态画成一点，沿其移动最大的几个方向；模型的示例画在旁边。实心圆为吸引的，空心圆为不吸引的，菱形为慢点。拖动可旋转，单击一点可转到该处。</translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>No state is carried from step to step</source>
        <translation>没有状态从一步传到下一步</translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>The states of this text and of the model's examples are laid out in three dimensions, and the points are sought where the state would come to rest.</source>
        <translation>把此文本和模型各示例的状态排布在三维空间中，并寻找状态会静止于其上的点。</translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>Show the way of the state</source>
        <translation>显示状态的路径</translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>Lay the states out, and look for fixed points, beside the window</source>
        <translation>在后台排布各状态，并寻找不动点</translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>How states are laid out</source>
        <translation>状态如何排布</translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>How states are laid out when it is asked again</source>
        <translation>再次提问时如何排布状态</translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>flat</source>
        <translation>平坦</translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>The first two directions alone, not three that can be turned</source>
        <translation>只用前两个方向，而不是可以旋转的三个方向</translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>PC {n}: {share:.0%}</source>
        <translation>PC {n}：{share:.0%}</translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>Which way does the state take?</source>
        <translation>状态走的是怎样的路径？</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/panels/trajectories.py"/>
        <source>{n} stable fixed points while “{token}” is read</source>
        <extracomment>of one: {n} stable fixed point while “{token}” is read</extracomment>
        <translation>
            <numerusform>读取“{token}”时有 {n} 个稳定不动点</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>The way of the state: three directions hold {share:.0%}</source>
        <translation>状态的路径：三个方向占 {share:.0%}</translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>The way of the state, laid out by UMAP</source>
        <translation>状态的路径，由 UMAP 排布</translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>a fixed point that attracts</source>
        <translation>吸引的不动点</translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>a fixed point that does not attract</source>
        <translation>不吸引的不动点</translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>a slow point</source>
        <translation>慢点</translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>largest |eigenvalue| {largest:.3f}, speed {speed:.1e}</source>
        <translation>最大 |特征值| {largest:.3f}，速度 {speed:.1e}</translation>
    </message>
    <message>
        <location filename="gui/panels/trajectories.py"/>
        <source>says “{word}” there</source>
        <translation>在该处答“{word}”</translation>
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
        <source>The pinned units, or the one in focus, as curves. Ctrl-click a row of a heat map to pin its unit.</source>
        <translation>以曲线显示固定的单元，或当前关注的单元。按住 Ctrl 单击热图的一行可固定该单元。</translation>
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
        <translation>只画当前关注的单元</translation>
    </message>
    <message>
        <location filename="gui/panels/units.py"/>
        <source>{title} · no room for {n} more</source>
        <translation>{title} · 还有 {n} 个放不下</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/panels/units.py"/>
        <source>{n} pinned units are left out</source>
        <extracomment>of one: {n} pinned unit is left out</extracomment>
        <translation>
            <numerusform>有 {n} 个固定的单元未画出</numerusform>
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
        <translation>每个词元之后各类别的概率：若文本在该处结束，模型会如何判断。</translation>
    </message>
    <message>
        <location filename="gui/panels/verdict.py"/>
        <source>No classes: this model predicts the next token</source>
        <translation>没有类别：此模型预测下一个词元</translation>
    </message>
    <message>
        <location filename="gui/panels/verdict.py"/>
        <source>probability of each class</source>
        <translation>各类别的概率</translation>
    </message>
    <message>
        <location filename="gui/panels/verdict.py"/>
        <source>probability of each class, as far as the text was read (the panel Tags: once all of it is)</source>
        <translation>各类别的概率，依据到此为止读过的文本（“标签”面板：依据读完的全文）</translation>
    </message>
    <message>
        <location filename="gui/panels/verdict.py"/>
        <source>class of the text so far</source>
        <translation>到此为止文本的类别</translation>
    </message>
    <message>
        <location filename="gui/panels/verdict.py"/>
        <source>{title} · scored {answers}</source>
        <translation>{title} · 评分处：{answers}</translation>
    </message>
    <message>
        <location filename="gui/program.py"/>
        <source>{problem}; to work without a screen, use `python main.py record` and `python main.py export`</source>
        <translation>{problem}；要在没有屏幕的情况下工作，请使用 `python main.py record` 和 `python main.py export`</translation>
    </message>
    <message>
        <location filename="gui/program.py"/>
        <source>Qt cannot start: {error}; {help}</source>
        <translation>Qt 无法启动：{error}；{help}</translation>
    </message>
    <message>
        <location filename="gui/program.py"/>
        <source>The whole window</source>
        <translation>整个窗口</translation>
    </message>
    <message>
        <location filename="gui/program.py"/>
        <source>{file}, line {line}</source>
        <translation>{file}，第 {line} 行</translation>
    </message>
    <message>
        <location filename="gui/program.py"/>
        <source>this is a fault of the program, not yours: {kind} in {place}: {error}; MNEMOSCOPE_TRACEBACK=1 shows more</source>
        <translation>这是程序的错误，不是您的错误：{kind}，位于 {place}：{error}；MNEMOSCOPE_TRACEBACK=1 可显示更多</translation>
    </message>
    <message>
        <location filename="gui/start.py"/>
        <source>a workspace has its own models and texts: leave out --model, --with, --text and --file</source>
        <translation>工作区自带模型和文本：请去掉 --model、--with、--text 和 --file</translation>
    </message>
    <message>
        <location filename="gui/start.py"/>
        <source>{path} is a folder: give one model, either there or with --model</source>
        <translation>{path} 是文件夹：请只给一个模型，写在此处或用 --model 指定</translation>
    </message>
    <message>
        <location filename="gui/start.py"/>
        <source>at most {most} tracks stand side by side: give --with up to {more} times</source>
        <translation>最多 {most} 条轨并列：--with 至多给出 {more} 次</translation>
    </message>
    <message>
        <location filename="gui/start.py"/>
        <source>recordings and models cannot stand beside a recording together: give one kind to --with</source>
        <translation>记录和模型不能同时与一个记录并列：--with 请只给出其中一种</translation>
    </message>
    <message>
        <location filename="gui/start.py"/>
        <source>The recording that was open is not there any more: {path}.</source>
        <translation>先前打开的记录已不存在：{path}。</translation>
    </message>
    <message>
        <location filename="gui/start.py"/>
        <source>Something went wrong ({kind}: {error}). What is open is still there.</source>
        <translation>出了问题（{kind}：{error}）。已打开的内容仍在。</translation>
    </message>
    <message>
        <location filename="gui/start.py"/>
        <source>Something went wrong in the background ({kind}: {error}).</source>
        <translation>后台出了问题（{kind}：{error}）。</translation>
    </message>
    <message>
        <location filename="gui/state/answered.py"/>
        <source>only mistakes are marked</source>
        <translation>只标出错误</translation>
    </message>
    <message>
        <location filename="gui/state/blueprint.py"/>
        <source>the order of units</source>
        <translation>单元的顺序</translation>
    </message>
    <message>
        <location filename="gui/state/bounds.py"/>
        <location filename="gui/state/settings.py"/>
        <source>the sizes of a layout</source>
        <translation>布局的各项大小</translation>
    </message>
    <message>
        <location filename="gui/state/chosen.py"/>
        <source>What the model had chosen is not of its vocabulary any more: it is read as if it had been typed.</source>
        <translation>模型当时选出的词元已不在它的词表里：这段文本按键入的内容读取。</translation>
    </message>
    <message>
        <location filename="gui/state/companions.py"/>
        <source>A recording is as it was made: choose a model, whose run can be edited.</source>
        <translation>记录保持制作时的样子：请选择一个模型，其运行可以干预。</translation>
    </message>
    <message>
        <location filename="gui/state/companions.py"/>
        <source>opening the model of track {letter}: {share:.0%}</source>
        <translation>正在打开轨 {letter} 的模型：{share:.0%}</translation>
    </message>
    <message>
        <location filename="gui/state/companions.py"/>
        <source>Choose a model first.</source>
        <translation>请先选择一个模型。</translation>
    </message>
    <message>
        <location filename="gui/state/companions.py"/>
        <source>There is no track {letter} to take values from: add it first.</source>
        <translation>没有可供取值的轨 {letter}：请先添加它。</translation>
    </message>
    <message>
        <location filename="gui/state/companions.py"/>
        <source>track {name} would take values from itself, by way of {others}</source>
        <translation>轨 {name} 会经由 {others} 从自身取值</translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>nothing read yet</source>
        <translation>尚未读取</translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>nowhere</source>
        <translation>没有</translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>part at step {step}, {token}, in {signal}</source>
        <translation>从第 {step} 步 {token} 起不同，见于 {signal}</translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>{step} {token}, {signal}</source>
        <translation>{step} {token}，{signal}</translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>always expect the same token</source>
        <translation>始终预期同一词元</translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>give the same answers</source>
        <translation>给出相同的回答</translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>part at step {step}, {token}, in the text</source>
        <translation>从第 {step} 步 {token} 起不同，见于文本</translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>{step} {token}, the text</source>
        <translation>{step} {token}，文本</translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>first expect other tokens after step {step}, {token}: {one} → {other}</source>
        <translation>在第 {step} 步 {token} 之后首次预期不同的词元：{one} → {other}</translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>first answer otherwise after step {step}, {token}: {one} → {other}</source>
        <translation>在第 {step} 步 {token} 之后首次作出不同的回答：{one} → {other}</translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>track</source>
        <translation>轨</translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>bits / character</source>
        <translation>比特/字符</translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>mean KL</source>
        <translation>平均 KL</translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>parts at step</source>
        <translation>开始不同的步</translation>
    </message>
    <message>
        <location filename="gui/state/compared.py"/>
        <source>{right:,} of {judged:,}</source>
        <translation>{judged:,} 个中 {right:,} 个</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/state/context_view.py"/>
        <source>{held:,} of {n:,} tokens in the window of each head, {out:,} in none · {taken}</source>
        <extracomment>of one: {held:,} of {n:,} token in the window of each head, {out:,} in none · {taken}</extracomment>
        <translation>
            <numerusform>{n:,} 个词元中 {held:,} 个在每个头的窗口内，{out:,} 个不在任何头的窗口内 · {taken}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="gui/state/context_view.py"/>
        <source>{held:,} of {n:,} tokens in the window, {out:,} fallen out · {taken}</source>
        <extracomment>of one: {held:,} of {n:,} token in the window, {out:,} fallen out · {taken}</extracomment>
        <translation>
            <numerusform>{n:,} 个词元中 {held:,} 个在窗口内，{out:,} 个已移出 · {taken}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="gui/state/context_view.py"/>
        <source>{n:,} tokens, all in the window · {taken}</source>
        <extracomment>of one: {n:,} token, in the window · {taken}</extracomment>
        <translation>
            <numerusform>{n:,} 个词元，全部在窗口内 · {taken}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/state/context_view.py"/>
        <source>{held:,} of {read:,} in, {out:,} out · {taken}</source>
        <translation>{read:,} 中 {held:,} 在内，{out:,} 在外 · {taken}</translation>
    </message>
    <message>
        <location filename="gui/state/context_view.py"/>
        <source>{held:,} of {read:,} a head, {out:,} in none · {taken}</source>
        <translation>{read:,} 中每头 {held:,}，{out:,} 不在任何头 · {taken}</translation>
    </message>
    <message>
        <location filename="gui/state/context_view.py"/>
        <source>{each} of keys and values a token</source>
        <translation>每个词元的键和值占 {each}</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/state/context_view.py"/>
        <source>room for {n:,} tokens</source>
        <extracomment>of one: room for {n:,} token</extracomment>
        <translation>
            <numerusform>可容纳 {n:,} 个词元</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/state/context_view.py"/>
        <source>of layer {layer}, each head its own</source>
        <translation>第 {layer} 层的，每个头各有自己的</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/state/context_view.py"/>
        <source>{n:,} forgotten by hand</source>
        <extracomment>of one: {n:,} forgotten by hand</extracomment>
        <translation>
            <numerusform>手动遗忘 {n:,} 个</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/state/context_view.py"/>
        <source>lost: {speakers}</source>
        <translation>已丢失：{speakers}</translation>
    </message>
    <message>
        <location filename="gui/state/context_view.py"/>
        <source>{role} ({lost} of {count} tokens)</source>
        <translation>{role}（{count} 个词元中丢失 {lost} 个）</translation>
    </message>
    <message>
        <location filename="gui/state/context_view.py"/>
        <source>a state of {bytes}, whatever the length</source>
        <translation>{bytes} 的状态，与长度无关</translation>
    </message>
    <message>
        <location filename="gui/state/context_view.py"/>
        <source>{bytes}, always</source>
        <translation>始终 {bytes}</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/state/context_view.py"/>
        <source>{n:,} numbers, each changed by every token</source>
        <extracomment>of one: {n:,} number, each changed by every token</extracomment>
        <translation>
            <numerusform>{n:,} 个数，每个词元都会改变全部</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/state/cuescene.py"/>
        <source>holds: {said}</source>
        <translation>成立：{said}</translation>
    </message>
    <message>
        <location filename="gui/state/cuescene.py"/>
        <source>does not hold: {said}</source>
        <translation>不成立：{said}</translation>
    </message>
    <message>
        <location filename="gui/state/cuescene.py"/>
        <source>done: {said}</source>
        <translation>已完成：{said}</translation>
    </message>
    <message>
        <location filename="gui/state/cuescene.py"/>
        <source>not done: {said}</source>
        <translation>未完成：{said}</translation>
    </message>
    <message>
        <location filename="gui/state/cuescene.py"/>
        <source>{question} has not been asked yet</source>
        <translation>{question} 尚未提问</translation>
    </message>
    <message>
        <location filename="gui/state/drafting.py"/>
        <source>{path} has been changed by another program: it was read again, and nothing written</source>
        <translation>{path} 已被其他程序更改：已重新读取，未写入任何内容</translation>
    </message>
    <message>
        <location filename="gui/state/drafting.py"/>
        <source>this lesson came with the program: save a copy of it first, which is yours to change</source>
        <translation>这门课程随程序提供：请先另存一份副本，副本可由您修改</translation>
    </message>
    <message>
        <location filename="gui/state/edited.py"/>
        <source>{edit} from step {step} on</source>
        <translation>从第 {step} 步起：{edit}</translation>
    </message>
    <message>
        <location filename="gui/state/edited.py"/>
        <source>{edit} at step {step}</source>
        <translation>第 {step} 步：{edit}</translation>
    </message>
    <message>
        <location filename="gui/state/edited.py"/>
        <source>{edit} at steps {first} to {last}</source>
        <translation>第 {first} 至 {last} 步：{edit}</translation>
    </message>
    <message>
        <location filename="gui/state/edited.py"/>
        <source>{edits}, and {count} more</source>
        <translation>{edits}，以及另外 {count} 项</translation>
    </message>
    <message>
        <location filename="gui/state/edited.py"/>
        <source>Track {letter}: {title}, not edited</source>
        <translation>轨 {letter}：{title}，未干预</translation>
    </message>
    <message>
        <location filename="gui/state/edited.py"/>
        <source>Track {letter}: {title} with {edits}</source>
        <translation>轨 {letter}：{title}，干预：{edits}</translation>
    </message>
    <message>
        <location filename="gui/state/edited.py"/>
        <source>edited: {edits}</source>
        <translation>已干预：{edits}</translation>
    </message>
    <message>
        <location filename="gui/state/editing.py"/>
        <location filename="gui/widgets/offermenu.py"/>
        <source>Write a number, such as 0.5.</source>
        <translation>请写一个数，例如 0.5。</translation>
    </message>
    <message>
        <location filename="gui/state/figures.py"/>
        <source>a figure has at most {most} panels, not {count}</source>
        <translation>图至多有 {most} 个面板，而不是 {count} 个</translation>
    </message>
    <message>
        <location filename="gui/state/figures.py"/>
        <source>a figure is a JSON object with a list “panels”</source>
        <translation>图应为含列表“panels”的 JSON 对象</translation>
    </message>
    <message>
        <location filename="gui/state/figures.py"/>
        <source>a panel of a figure is a JSON object with its name under “panel”</source>
        <translation>图的面板应为 JSON 对象，其名称写在“panel”下</translation>
    </message>
    <message>
        <location filename="gui/state/figures.py"/>
        <source>a figure knows no {key}</source>
        <translation>图没有 {key} 这一项</translation>
    </message>
    <message>
        <location filename="gui/state/figures.py"/>
        <source>“{name}” of a figure cannot be {value}</source>
        <translation>图的“{name}”不能为 {value}</translation>
    </message>
    <message>
        <location filename="gui/state/filing.py"/>
        <location filename="gui/state/importing.py"/>
        <source>{doing}… {share:.0%}</source>
        <translation>{doing}… {share:.0%}</translation>
    </message>
    <message>
        <location filename="gui/state/filing.py"/>
        <source>{path} cannot be written: there is not enough memory</source>
        <translation>无法写入 {path}：内存不足</translation>
    </message>
    <message>
        <location filename="gui/state/filing.py"/>
        <source>saving {name}</source>
        <translation>正在保存 {name}</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/state/gone.py"/>
        <source>The models {names} are not there, and their tracks are left out.</source>
        <extracomment>of one: The model {names} is not there, and its track is left out.</extracomment>
        <translation>
            <numerusform>找不到模型 {names}，它的轨道不再显示。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="gui/state/gone.py"/>
        <source>The models {names} are not there: another one reads the text, and the tracks beside are left out.</source>
        <extracomment>of one: The model {names} is not there: another one reads its text.</extracomment>
        <translation>
            <numerusform>找不到模型 {names}：文本改由另一个模型读取，其他缺模型的轨道不再显示。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/state/importing.py"/>
        <source>looking at {name}</source>
        <translation>正在查看 {name}</translation>
    </message>
    <message>
        <location filename="gui/state/keeper.py"/>
        <source>What you change now is lost at the end: {path} cannot be written: {problem}.</source>
        <translation>您现在所作的更改在结束时会丢失：无法写入 {path}：{problem}。</translation>
    </message>
    <message>
        <location filename="gui/state/listing.py"/>
        <source>{why} (and {count} more).</source>
        <translation>{why}（以及另外 {count} 项）。</translation>
    </message>
    <message>
        <location filename="gui/state/memory_view.py"/>
        <source>key-value cache</source>
        <translation>键值缓存</translation>
    </message>
    <message>
        <location filename="gui/state/memory_view.py"/>
        <source>cells</source>
        <translation>细胞</translation>
    </message>
    <message>
        <location filename="gui/state/memory_view.py"/>
        <source>{model} · {memory}</source>
        <translation>{model} · {memory}</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <location filename="gui/state/scene.py"/>
        <source>all of it</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>all units</source>
        <translation>所有单元</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>all heads</source>
        <translation>所有头</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>all slots</source>
        <translation>所有槽</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>all tokens</source>
        <translation>所有词元</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>all classes</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>from here on</source>
        <translation>从此处起</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>at this step only</source>
        <translation>仅在这一步</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>{signal} · {place} · step {step} “{token}”: {value}</source>
        <translation>{signal} · {place} · 第 {step} 步“{token}”：{value}</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Write nothing into {place}</source>
        <translation>不向{place}写入</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Close {place} (0)</source>
        <translation>关闭{place} (0)</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Silence {place}</source>
        <translation>静默{place}</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Open {place} (1)</source>
        <translation>打开{place} (1)</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Hold {place} at {value} (its value here)</source>
        <translation>将{place} 保持在 {value}（此处的值）</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Hold {place} at…</source>
        <translation>将{place} 保持在…</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Scale {place}…</source>
        <translation>缩放{place}…</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Add noise to {place}…</source>
        <translation>给{place} 加噪声…</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>{place} as in track {track}</source>
        <translation>{place}取轨 {track} 中的值</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Forget {place} here (its {gate} 0)</source>
        <translation>在此处遗忘{place}（其{gate}为 0）</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>head {head} of layer {layer}</source>
        <translation>第 {layer} 层的头 {head}</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Silence head {head}</source>
        <translation>静默头 {head}</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Scale head {head}…</source>
        <translation>缩放头 {head}…</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Add noise to head {head}…</source>
        <translation>给头 {head} 加噪声…</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Silence all heads of layer {layer}</source>
        <translation>静默第 {layer} 层的所有头</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>looks at “{token}” (step {key}) from step {step}</source>
        <translation>从第 {step} 步看向“{token}”（第 {key} 步）</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Head {head}: do not look at “{token}” (cut this key)</source>
        <translation>头 {head}：不看“{token}”（切断此键）</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>No head of layer {layer} looks at “{token}”</source>
        <translation>第 {layer} 层没有头看“{token}”</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>token “{token}” · step {step}</source>
        <translation>词元“{token}” · 第 {step} 步</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Another token in the place of “{token}”…</source>
        <translation>用另一个词元替换“{token}”…</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Forget “{token}” (cut it in every layer)</source>
        <translation>遗忘“{token}”（在每一层切断）</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Forget everything before “{token}”</source>
        <translation>遗忘“{token}”之前的一切</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/state/offers.py"/>
        <source>{n} tokens marked: “{text}” · steps {first} to {last}</source>
        <extracomment>of one: {n} token marked: “{text}” · steps {first} to {last}</extracomment>
        <translation>
            <numerusform>已标记 {n} 个词元：“{text}” · 第 {first} 至 {last} 步</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Forget “{text}” as soon as it is read</source>
        <translation>一读完“{text}”就将其遗忘</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Forget “{text}”</source>
        <translation>遗忘“{text}”</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Read nothing in the place of “{text}”</source>
        <translation>在“{text}”的位置什么也不读</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>slot {slot} of the memory</source>
        <translation>记忆的槽 {slot}</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Delete slot {slot} (it is not read)</source>
        <translation>删除槽 {slot}（不再读取它）</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Let slot {slot} hold…</source>
        <translation>让槽 {slot} 保存…</translation>
    </message>
    <message>
        <location filename="gui/state/offers.py"/>
        <source>Write nothing into slot {slot}</source>
        <translation>不向槽 {slot} 写入</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/state/overlaid.py"/>
        <source>{tracks} have none</source>
        <extracomment>of one: {tracks} has none</extracomment>
        <translation>
            <numerusform>{tracks} 没有</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/state/planning.py"/>
        <source>The run goes on in a file on the disk from here: the memory for it is used up.</source>
        <translation>从这里起，运行继续写在磁盘上的文件中：可用的内存已用尽。</translation>
    </message>
    <message>
        <location filename="gui/state/planning.py"/>
        <source>This model has so many numbers a token that they are kept to three digits; what its attention and its predictions come from is kept exactly.</source>
        <translation>此模型每个词元的数值太多，因此只保留三位数字；其注意力和预测所依据的数值则精确保留。</translation>
    </message>
    <message>
        <location filename="gui/state/planning.py"/>
        <source>kept in a file on the disk</source>
        <translation>保存在磁盘上的文件里</translation>
    </message>
    <message>
        <location filename="gui/state/planning.py"/>
        <source>numbers kept to three digits</source>
        <translation>数值只保留三位有效数字</translation>
    </message>
    <message>
        <location filename="gui/state/player.py"/>
        <source>the speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <location filename="gui/state/player.py"/>
        <source>tokens a second</source>
        <translation>每秒词元数</translation>
    </message>
    <message>
        <location filename="gui/state/questions.py"/>
        <source>the text in the window</source>
        <translation>窗口中的文本</translation>
    </message>
    <message>
        <location filename="gui/state/reader.py"/>
        <source>opening the model: {share:.0%}</source>
        <translation>正在打开模型：{share:.0%}</translation>
    </message>
    <message>
        <location filename="gui/state/reader.py"/>
        <source>changing the memory: {share:.0%}</source>
        <translation>正在更改记忆：{share:.0%}</translation>
    </message>
    <message>
        <location filename="gui/state/reader.py"/>
        <source>looking through the text: {share:.0%}</source>
        <translation>正在查看文本：{share:.0%}</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/state/reader.py"/>
        <source>reading {done:,} of {n:,} tokens</source>
        <extracomment>of one: reading {done:,} of {n:,} token</extracomment>
        <translation>
            <numerusform>正在阅读 {n:,} 个词元中的第 {done:,} 个</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/state/reader.py"/>
        <source>continuing: {count} to go</source>
        <translation>正在续写：还剩 {count} 个</translation>
    </message>
    <message>
        <location filename="gui/state/restoring.py"/>
        <source>The window ended last time while it took up its place on the screen: it has the usual one now, and the other was put aside in {path}.</source>
        <translation>上次窗口在恢复其屏幕位置时意外结束：现在采用通常的位置，原来的位置已移到 {path}。</translation>
    </message>
    <message>
        <location filename="gui/state/restoring.py"/>
        <source>The window ended last time while it took up a layout of yours: it has the usual one now, and the other was put aside in {path}.</source>
        <translation>上次窗口在恢复您的一个布局时意外结束：现在采用通常的布局，原来的布局已移到 {path}。</translation>
    </message>
    <message>
        <location filename="gui/state/scene.py"/>
        <source>Some of what was to be shown could not be read, and stays as it is: {names}.</source>
        <translation>要显示的内容中有一部分无法读取，保持不变：{names}。</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>what this version of the program does not know</source>
        <translation>此版本的程序不认识的内容</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the start of the stretch in sight</source>
        <translation>可见区段的起点</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the length of the stretch in sight</source>
        <translation>可见区段的长度</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>whether all is in sight</source>
        <translation>是否显示全部</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the name of a panel</source>
        <translation>面板的名称</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the units in sight</source>
        <translation>可见的单元</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>an option of a panel</source>
        <translation>面板的一个选项</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>how tracks stand</source>
        <translation>各轨的排列方式</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>the model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the recording</source>
        <translation>记录</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the recordings beside</source>
        <translation>并列的记录</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>what the model chose</source>
        <translation>模型选出的内容</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>the tracks side by side</source>
        <translation>并列的轨</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the cursor</source>
        <translation>光标</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the stretch in sight</source>
        <translation>可见区段</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>whether playing begins again</source>
        <translation>播放是否循环</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>a pinned unit</source>
        <translation>一个固定的单元</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the pinned units</source>
        <translation>固定的单元</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the options of a panel</source>
        <translation>面板的选项</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the options of the panels</source>
        <translation>各面板的选项</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>a range</source>
        <translation>一个范围</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>the ranges</source>
        <translation>各个范围</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the panels in front</source>
        <translation>置于前面的面板</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the questions</source>
        <translation>提问</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>the size of the type</source>
        <translation>字号</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>the size of the window</source>
        <translation>窗口的大小</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <location filename="gui/state/settings.py"/>
        <source>whether the strip is folded</source>
        <translation>提示条是否折叠</translation>
    </message>
    <message>
        <location filename="gui/state/sceneparts.py"/>
        <source>whether the list of edits is shown</source>
        <translation>是否显示干预列表</translation>
    </message>
    <message>
        <location filename="gui/state/seats.py"/>
        <source>Four tracks are the most that stand side by side: take one away first.</source>
        <translation>最多四条轨并列：请先移除一条。</translation>
    </message>
    <message>
        <location filename="gui/state/session.py"/>
        <source>looking for the answers…</source>
        <translation>正在寻找回答…</translation>
    </message>
    <message>
        <location filename="gui/state/session.py"/>
        <source>A recording cannot be changed: choose a model to read your own text.</source>
        <translation>记录不能更改：要读您自己的文本，请选择一个模型。</translation>
    </message>
    <message>
        <location filename="gui/state/session.py"/>
        <source>A recording cannot be continued: choose a model first.</source>
        <translation>记录不能续写：请先选择一个模型。</translation>
    </message>
    <message>
        <location filename="gui/state/session.py"/>
        <source>This model predicts no next token: it cannot continue a text.</source>
        <translation>此模型不预测下一个词元：它不能续写文本。</translation>
    </message>
    <message>
        <location filename="gui/state/session.py"/>
        <source>Type at least one character for the model to continue.</source>
        <translation>请至少输入一个字符，供模型续写。</translation>
    </message>
    <message>
        <location filename="gui/state/session.py"/>
        <source>The model is still being opened.</source>
        <translation>模型仍在打开中。</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>whether a memory is used</source>
        <translation>是否使用记忆</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <location filename="gui/state/workspace.py"/>
        <source>a figure</source>
        <translation>一张图</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <location filename="gui/state/workspace.py"/>
        <source>the figures</source>
        <translation>各张图</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <location filename="gui/state/trial.py"/>
        <source>a layout</source>
        <translation>一个布局</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the layouts</source>
        <translation>各个布局</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the sizes</source>
        <translation>各项大小</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <location filename="gui/state/trial.py"/>
        <source>the place of the window</source>
        <translation>窗口的位置</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the frame of a panel</source>
        <translation>面板的边框</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the frames of the panels</source>
        <translation>各面板的边框</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>what the frames of the panels are of</source>
        <translation>面板的边框所属的对象</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>a text typed earlier</source>
        <translation>先前键入的一段文本</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the texts typed earlier</source>
        <translation>先前键入的各段文本</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the folder of a model</source>
        <translation>一个模型的文件夹</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the folders of models</source>
        <translation>各模型的文件夹</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>whether motion is reduced</source>
        <translation>是否减少动态效果</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>whether examples open with their analysis</source>
        <translation>打开示例时是否一并运行其分析</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the folder for files</source>
        <translation>文件所用的文件夹</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>a memory's name</source>
        <translation>一份记忆的名称</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the memories</source>
        <translation>各份记忆</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>what was shown last</source>
        <translation>上次显示的内容</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <location filename="gui/state/workspace.py"/>
        <source>the lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the file of a workspace</source>
        <translation>一个工作区文件</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the files of workspaces</source>
        <translation>各工作区文件</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>what was to be told</source>
        <translation>待告知的内容</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>Some of the settings could not be read, and are as at first: {names}.</source>
        <translation>部分设置无法读取，已恢复初始值：{names}。</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>The settings in {path} could not be read: {error}. They are as at first.</source>
        <translation>无法读取 {path} 中的设置：{error}。已恢复初始值。</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>a damaged part of the file</source>
        <translation>文件中损坏的部分</translation>
    </message>
    <message>
        <location filename="gui/state/settings.py"/>
        <source>the text of a track</source>
        <translation>一条轨的文本</translation>
    </message>
    <message>
        <location filename="gui/state/sidebyside.py"/>
        <source>another text</source>
        <translation>另一段文本</translation>
    </message>
    <message>
        <location filename="gui/state/sidebyside.py"/>
        <source>edited</source>
        <translation>已干预</translation>
    </message>
    <message>
        <location filename="gui/state/sides.py"/>
        <source>one under the other</source>
        <translation>上下排列</translation>
    </message>
    <message>
        <location filename="gui/state/sides.py"/>
        <source>in tabs</source>
        <translation>分标签页</translation>
    </message>
    <message>
        <location filename="gui/state/sides.py"/>
        <source>in one picture</source>
        <translation>画在一张图中</translation>
    </message>
    <message>
        <location filename="gui/state/sides.py"/>
        <source>Tracks cannot stand so ({side}) in {panels}: there they stand as they do by themselves.</source>
        <translation>{panels} 中的各轨不能这样排列（{side}）：它们在那里仍按各自的方式排列。</translation>
    </message>
    <message>
        <location filename="gui/state/sides.py"/>
        <source>There is no track {less} to take away from {lead}.</source>
        <translation>没有可从 {lead} 中减去的轨 {less}。</translation>
    </message>
    <message>
        <location filename="gui/state/sides.py"/>
        <source>{one} and {other} are different models, whose signals cannot be subtracted: the Compare panel sets their predictions side by side.</source>
        <translation>{one} 与 {other} 是不同的模型，其信号不能相减：“比较”面板把它们的预测并排列出。</translation>
    </message>
    <message>
        <location filename="gui/state/sides.py"/>
        <source>{track} has read nothing yet.</source>
        <translation>{track} 尚未读取任何内容。</translation>
    </message>
    <message>
        <location filename="gui/state/sides.py"/>
        <source>This is {lead} less {other}: edit one of the tracks where they stand apart.</source>
        <translation>这里显示的是 {lead} 减 {other}：请到各轨分开显示的地方干预其中一轨。</translation>
    </message>
    <message>
        <location filename="gui/state/storage.py"/>
        <location filename="gui/state/workspacefile.py"/>
        <source>its name cannot be used</source>
        <translation>其名称无法使用</translation>
    </message>
    <message>
        <location filename="gui/state/storage.py"/>
        <source>it is not a file but {kind_of}</source>
        <translation>它不是文件，而是{kind_of}</translation>
    </message>
    <message>
        <location filename="gui/state/subject.py"/>
        <source>the number that is explained, by its place</source>
        <translation>要解释的数所在的位置</translation>
    </message>
    <message>
        <location filename="gui/state/subject.py"/>
        <source>{text} is no place of a number, as layer0.cell[3]</source>
        <translation>{text} 不是一个数的位置，例如 layer0.cell[3]</translation>
    </message>
    <message>
        <location filename="gui/state/textfiles.py"/>
        <source>Reading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <location filename="gui/state/textfiles.py"/>
        <source>reading the file: {share:.0%}</source>
        <translation>正在读取文件：{share:.0%}</translation>
    </message>
    <message>
        <location filename="gui/state/verdict.py"/>
        <source>Right.</source>
        <translation>正确。</translation>
    </message>
    <message>
        <location filename="gui/state/verdict.py"/>
        <source>Not so.</source>
        <translation>不对。</translation>
    </message>
    <message>
        <location filename="gui/state/verdict.py"/>
        <source>It is {number}.</source>
        <translation>答案是 {number}。</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/state/verdict.py"/>
        <source>{n} hands went up.</source>
        <extracomment>of one: {n} hand went up.</extracomment>
        <translation>
            <numerusform>有 {n} 人举手。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="gui/state/verdict.py"/>
        <source>{right} of {n} hands were right ({share:.0%}).</source>
        <extracomment>of one: {right} of {n} hand was right ({share:.0%}).</extracomment>
        <translation>
            <numerusform>{n} 人中有 {right} 人答对（{share:.0%}）。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/state/workspacefile.py"/>
        <source>{path} is no workspace: there is too much in it that is no text</source>
        <translation>{path} 不是工作区：其中非文本的内容太多</translation>
    </message>
    <message>
        <location filename="gui/state/workspacefile.py"/>
        <source>{path} is no workspace: {error}</source>
        <translation>{path} 不是工作区：{error}</translation>
    </message>
    <message>
        <location filename="gui/state/workspacefile.py"/>
        <source>{path} is no workspace: it is not in UTF-8</source>
        <translation>{path} 不是工作区：它不是 UTF-8</translation>
    </message>
    <message>
        <location filename="gui/state/workspacefile.py"/>
        <source>{path} is no workspace, or is damaged: it cannot be read from line {line:,} on</source>
        <translation>{path} 不是工作区，或已损坏：从第 {line:,} 行起无法读取</translation>
    </message>
    <message>
        <location filename="gui/state/workspacefile.py"/>
        <source>{path} is no workspace: it does not begin with "mnemoscope": "workspace"</source>
        <translation>{path} 不是工作区：它的开头不是 "mnemoscope": "workspace"</translation>
    </message>
    <message>
        <location filename="gui/state/workspacefile.py"/>
        <source>{path} cannot be written: a workspace has at most {most:,.0f} MB, and this text is too long for it</source>
        <translation>无法写入 {path}：工作区至多 {most:,.0f} MB，而此文本太长</translation>
    </message>
    <message>
        <location filename="gui/widgets/answerrow.py"/>
        <source>not scored: the model was not trained to answer here</source>
        <translation>不评分：模型未训练过在此处作答</translation>
    </message>
    <message>
        <location filename="gui/widgets/askcanvas.py"/>
        <source>{track}: {title}</source>
        <translation>{track}：{title}</translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>step {n}</source>
        <translation>第 {n} 步</translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>{count} units a row</source>
        <translation>每行 {count} 个单元</translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>{count} heads a row</source>
        <translation>每行 {count} 个头</translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>{count} cells a row</source>
        <translation>每行 {count} 个细胞</translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>{count} slots a row</source>
        <translation>每行 {count} 个槽</translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>{count} classes a row</source>
        <translation>每行 {count} 个类别</translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>units {first}–{last} of {total}</source>
        <translation>单元 {first}–{last}，共 {total} 个</translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>heads {first}–{last} of {total}</source>
        <translation>头 {first}–{last}，共 {total} 个</translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>cells {first}–{last} of {total}</source>
        <translation>细胞 {first}–{last}，共 {total} 个</translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>slots {first}–{last} of {total}</source>
        <translation>槽 {first}–{last}，共 {total} 个</translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>classes {first}–{last} of {total}</source>
        <translation>类别 {first}–{last}，共 {total} 个</translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>rows {first}–{last} of {total}</source>
        <translation>行 {first}–{last}，共 {total} 行</translation>
    </message>
    <message>
        <location filename="gui/widgets/axiswords.py"/>
        <source>{count} values a row</source>
        <translation>每行 {count} 个值</translation>
    </message>
    <message>
        <location filename="gui/widgets/canvas.py"/>
        <source>This part of the picture could not be drawn.</source>
        <translation>这部分图无法绘制。</translation>
    </message>
    <message>
        <location filename="gui/widgets/canvas.py"/>
        <source>the picture could not be drawn: {kind} in a {item}, {error}</source>
        <translation>图无法绘制：{item} 中出现 {kind}，{error}</translation>
    </message>
    <message>
        <location filename="gui/widgets/changelist.py"/>
        <source>{title} · {shown} of {all}</source>
        <translation>{title} · {all} 项中的 {shown} 项</translation>
    </message>
    <message>
        <location filename="gui/widgets/contextplot.py"/>
        <source>and {count} more: make the panel higher</source>
        <translation>以及另外 {count} 项：请加高面板</translation>
    </message>
    <message>
        <location filename="gui/widgets/contextplot.py"/>
        <source>higher, the panel shows bytes and time too</source>
        <translation>加高面板后还会显示字节数和时间</translation>
    </message>
    <message>
        <location filename="gui/widgets/contextplot.py"/>
        <source>{count:,.0f} tokens</source>
        <translation>{count:,.0f} 个词元</translation>
    </message>
    <message>
        <location filename="gui/widgets/curverow.py"/>
        <source>{count} tokens a bar: the largest</source>
        <translation>每柱 {count} 个词元：取最大值</translation>
    </message>
    <message>
        <location filename="gui/widgets/curverow.py"/>
        <source>up to {count} tokens a bar: the largest</source>
        <translation>每柱至多 {count} 个词元：取最大值</translation>
    </message>
    <message>
        <location filename="gui/widgets/curverow.py"/>
        <source>{count} tokens a point: least to greatest, mean; bars: the largest</source>
        <translation>每点 {count} 个词元：最小至最大，均值；柱：最大值</translation>
    </message>
    <message>
        <location filename="gui/widgets/curverow.py"/>
        <source>up to {count} tokens a point: least to greatest, mean; bars: the largest</source>
        <translation>每点至多 {count} 个词元：最小至最大，均值；柱：最大值</translation>
    </message>
    <message>
        <location filename="gui/widgets/curverow.py"/>
        <source>{count} tokens a point: least to greatest, mean</source>
        <translation>每点 {count} 个词元：最小至最大，均值</translation>
    </message>
    <message>
        <location filename="gui/widgets/curverow.py"/>
        <source>up to {count} tokens a point: least to greatest, mean</source>
        <translation>每点至多 {count} 个词元：最小至最大，均值</translation>
    </message>
    <message>
        <location filename="gui/widgets/curverow.py"/>
        <source>{count:,} beyond {low} to {high}</source>
        <translation>{count:,} 个超出 {low} 至 {high}</translation>
    </message>
    <message>
        <location filename="gui/widgets/distanceplot.py"/>
        <source>guessing {chance:.1%}</source>
        <translation>猜测 {chance:.1%}</translation>
    </message>
    <message>
        <location filename="gui/widgets/endinglines.py"/>
        <source>(goes on with nothing)</source>
        <translation>（没有续写）</translation>
    </message>
    <message>
        <location filename="gui/widgets/equation.py"/>
        <source>Back to {place}</source>
        <translation>返回{place}</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/widgets/equation.py"/>
        <source>{n:,} more, for which there is no room</source>
        <extracomment>of one: {n:,} more, for which there is no room</extracomment>
        <translation>
            <numerusform>还有 {n:,} 个放不下</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/widgets/equation.py"/>
        <source>More below: scroll, or make the panel larger</source>
        <translation>下面还有：请滚动，或放大面板</translation>
    </message>
    <message>
        <location filename="gui/widgets/flowplot.py"/>
        <source>{name}: exactly 0 at lag {lag} and beyond.</source>
        <translation>{name}：延迟达到 {lag} 后恰为 0。</translation>
    </message>
    <message>
        <location filename="gui/widgets/flowplot.py"/>
        <source>{name}: below {least} at lag {lag} and beyond.</source>
        <translation>{name}：延迟达到 {lag} 后低于 {least}。</translation>
    </message>
    <message>
        <location filename="gui/widgets/flowplot.py"/>
        <source>share left</source>
        <translation>剩余占比</translation>
    </message>
    <message>
        <location filename="gui/widgets/flowplot.py"/>
        <source>below this line, 0 in float32</source>
        <translation>此线以下，在 float32 中为 0</translation>
    </message>
    <message>
        <location filename="gui/widgets/flowplot.py"/>
        <source>lag {lag}</source>
        <translation>延迟 {lag}</translation>
    </message>
    <message>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>index</source>
        <translation>序号</translation>
    </message>
    <message>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>activity</source>
        <translation>活跃度</translation>
    </message>
    <message>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>half-life</source>
        <translation>半衰期</translation>
    </message>
    <message>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>by half-life</source>
        <translation>按半衰期</translation>
    </message>
    <message>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>gate</source>
        <translation>门</translation>
    </message>
    <message>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>fixed range</source>
        <translation>固定范围</translation>
    </message>
    <message>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>Colours reach to the range that the model's card gives, instead of fitting what has been read</source>
        <translation>颜色覆盖模型卡片所给的范围，而不是适应已读的内容</translation>
    </message>
    <message>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>Fixed range of the model</source>
        <translation>模型的固定范围</translation>
    </message>
    <message>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>Order of the units in every heat map. By half-life: the longest first, by the gate that keeps; without one, those that change least.</source>
        <translation>每幅热图中单元的顺序。按半衰期：最长的在前，依据起保持作用的门；没有门时，变化最小的在前。</translation>
    </message>
    <message>
        <location filename="gui/widgets/heatmaps.py"/>
        <source>Order of units</source>
        <translation>单元的顺序</translation>
    </message>
    <message>
        <location filename="gui/widgets/heatrow.py"/>
        <source>one row in {n} is named</source>
        <translation>每 {n} 行标一个名字</translation>
    </message>
    <message>
        <location filename="gui/widgets/heatrow.py"/>
        <source>{count} units in one bar, of which the largest</source>
        <translation>一条含 {count} 个单元，显示其中最大者</translation>
    </message>
    <message>
        <location filename="gui/widgets/heatrow.py"/>
        <source>{signal}  {value} at the cursor</source>
        <translation>{signal}  光标处为 {value}</translation>
    </message>
    <message>
        <location filename="gui/widgets/heatrow.py"/>
        <source>drag it: held at a value from here on, in a track beside</source>
        <translation>拖动它：在并列的轨中，从此处起保持为一个值</translation>
    </message>
    <message>
        <location filename="gui/widgets/heatrow.py"/>
        <source>the largest in size of the {count} values drawn here</source>
        <translation>此处所画 {count} 个值中绝对值最大者</translation>
    </message>
    <message>
        <location filename="gui/widgets/heatrow.py"/>
        <source>{place}   step {step}   “{token}”</source>
        <translation>{place}   第 {step} 步   “{token}”</translation>
    </message>
    <message>
        <location filename="gui/widgets/hopgrid.py"/>
        <source>none yet: a sentence enters when its full stop or line end is read</source>
        <translation>尚无：读到句号或行尾时，句子才进入记忆</translation>
    </message>
    <message>
        <location filename="gui/widgets/hopgrid.py"/>
        <source>sentence in memory</source>
        <translation>记忆中的句子</translation>
    </message>
    <message>
        <location filename="gui/widgets/hopgrid.py"/>
        <source>hop {hop}</source>
        <translation>第 {hop} 跳</translation>
    </message>
    <message>
        <location filename="gui/widgets/hopgrid.py"/>
        <source>would answer after the hop</source>
        <translation>这一跳之后的回答</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/widgets/hopgrid.py"/>
        <source>{n} sentences have no room.</source>
        <extracomment>of one: {n} sentence has no room.</extracomment>
        <translation>
            <numerusform>有 {n} 个句子放不下。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="gui/widgets/hopgrid.py"/>
        <source>{n} sentences that are hardly looked at are left out.</source>
        <extracomment>of one: {n} sentence that is hardly looked at is left out.</extracomment>
        <translation>
            <numerusform>有 {n} 个几乎未被看的句子未列出。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/widgets/hopgrid.py"/>
        <source>hop {hop}  {weight}</source>
        <translation>第 {hop} 跳  {weight}</translation>
    </message>
    <message>
        <location filename="gui/widgets/hopgrid.py"/>
        <source>the answer follows from it</source>
        <translation>答案由它得出</translation>
    </message>
    <message>
        <location filename="gui/widgets/inwords.py"/>
        <source>{share:.2g} % beyond {level}</source>
        <translation>{share:.2g} % 超出 {level}</translation>
    </message>
    <message>
        <location filename="gui/widgets/inwords.py"/>
        <source>{count:,} of {all:,} beyond {level}</source>
        <translation>{all:,} 个中有 {count:,} 个超出 {level}</translation>
    </message>
    <message>
        <location filename="gui/widgets/inwords.py"/>
        <source>infinite</source>
        <translation>无穷大</translation>
    </message>
    <message>
        <location filename="gui/widgets/inwords.py"/>
        <source>minus infinite</source>
        <translation>负无穷大</translation>
    </message>
    <message>
        <location filename="gui/widgets/joining.py"/>
        <source>up to {count} tokens a column</source>
        <translation>每列至多 {count} 个词元</translation>
    </message>
    <message>
        <location filename="gui/widgets/joining.py"/>
        <source>{count} tokens a column</source>
        <translation>每列 {count} 个词元</translation>
    </message>
    <message>
        <location filename="gui/widgets/legend.py"/>
        <source>{name} and {n} more</source>
        <translation>{name} 和另外 {n} 个</translation>
    </message>
    <message>
        <location filename="gui/widgets/lensgrid.py"/>
        <source>{layer}, after step {step}</source>
        <translation>{layer}，第 {step} 步之后</translation>
    </message>
    <message>
        <location filename="gui/widgets/lensgrid.py"/>
        <source>would say “{word}”</source>
        <translation>会输出“{word}”</translation>
    </message>
    <message>
        <location filename="gui/widgets/lensgrid.py"/>
        <source>p of “{label}”, which came: {p:.3f}</source>
        <translation>实际出现的“{label}”的 p：{p:.3f}</translation>
    </message>
    <message>
        <location filename="gui/widgets/lensgrid.py"/>
        <source>what came</source>
        <translation>实际出现的</translation>
    </message>
    <message>
        <location filename="gui/widgets/lensgrid.py"/>
        <source>Each cell: what would be said after the layer; its colour: p of what came, from 0 to 1.</source>
        <translation>每格：该层之后会输出什么；颜色：实际出现者的 p，从 0 到 1。</translation>
    </message>
    <message>
        <location filename="gui/widgets/lensgrid.py"/>
        <source>{shown} of {count} layers.</source>
        <translation>{count} 层中的 {shown} 层。</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/widgets/lensgrid.py"/>
        <source>{n} earlier steps are out of sight.</source>
        <extracomment>of one: {n} earlier step is out of sight.</extracomment>
        <translation>
            <numerusform>有 {n} 个更早的步未显示。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/widgets/levels.py"/>
        <source>{quantity} ({factor})</source>
        <translation>{quantity}（{factor}）</translation>
    </message>
    <message>
        <location filename="gui/widgets/lifelist.py"/>
        <location filename="gui/widgets/ranklist.py"/>
        <source>And {count:,} more, none above {most}.</source>
        <translation>另有 {count:,} 项，均不高于 {most}。</translation>
    </message>
    <message>
        <location filename="gui/widgets/lifelist.py"/>
        <source>at the cursor: for ever</source>
        <translation>在光标处：永久</translation>
    </message>
    <message>
        <location filename="gui/widgets/lifelist.py"/>
        <source>at the cursor: {steps:,.3g} steps</source>
        <translation>在光标处：{steps:,.3g} 步</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/widgets/namedlist.py"/>
        <source>{first} to {last} of {n:,}; scroll for more</source>
        <extracomment>of one: {first} to {last} of {n:,}; scroll for more</extracomment>
        <translation>
            <numerusform>第 {first} 至 {last} 项，共 {n:,} 项；滚动可看更多</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/widgets/offermenu.py"/>
        <source>Nothing here can be edited</source>
        <translation>此处没有可以干预的</translation>
    </message>
    <message>
        <location filename="gui/widgets/offermenu.py"/>
        <source>Show the arithmetic</source>
        <translation>显示算式</translation>
    </message>
    <message>
        <location filename="gui/widgets/offermenu.py"/>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <location filename="gui/widgets/offermenu.py"/>
        <source>From {low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <location filename="gui/widgets/offermenu.py"/>
        <source>put it there</source>
        <translation>放到该处</translation>
    </message>
    <message>
        <location filename="gui/widgets/offermenu.py"/>
        <source>at this step only (step {step})</source>
        <translation>仅在这一步（第 {step} 步）</translation>
    </message>
    <message>
        <location filename="gui/widgets/offermenu.py"/>
        <source>from here on (step {step})</source>
        <translation>从此处起（第 {step} 步）</translation>
    </message>
    <message>
        <location filename="gui/widgets/ranklist.py"/>
        <source>edit</source>
        <translation>干预</translation>
    </message>
    <message>
        <location filename="gui/widgets/ranklist.py"/>
        <source>no number</source>
        <translation>非数值</translation>
    </message>
    <message>
        <location filename="gui/widgets/ranklist.py"/>
        <source>make an edit of this</source>
        <translation>据此作出干预</translation>
    </message>
    <message>
        <location filename="gui/widgets/ribbonkey.py"/>
        <source>{n:,} after …</source>
        <translation>其后 {n:,} 个…</translation>
    </message>
    <message>
        <location filename="gui/widgets/ribbonkey.py"/>
        <source>… {n:,} before</source>
        <translation>…其前 {n:,} 个</translation>
    </message>
    <message>
        <location filename="gui/widgets/sentence.py"/>
        <source>Look there: {places}</source>
        <translation>查看该处：{places}</translation>
    </message>
    <message>
        <location filename="gui/widgets/sentence.py"/>
        <source>Look there</source>
        <translation>查看该处</translation>
    </message>
    <message>
        <location filename="gui/widgets/squaremap.py"/>
        <source>{rows} × {columns} weights a cell, the largest drawn</source>
        <translation>每格 {rows} × {columns} 个权重，画出最大者</translation>
    </message>
    <message>
        <location filename="gui/widgets/squaremap.py"/>
        <source>“{query}” (step {at}) looks at “{key}” (step {step}) of the source</source>
        <translation>“{query}”（第 {at} 步）看向源文本的“{key}”（第 {step} 步）</translation>
    </message>
    <message>
        <location filename="gui/widgets/squaremap.py"/>
        <source>“{query}” (step {at}) looks at “{key}” (step {step})</source>
        <translation>“{query}”（第 {at} 步）看向“{key}”（第 {step} 步）</translation>
    </message>
    <message>
        <location filename="gui/widgets/squaremap.py"/>
        <source>→ source, looked at     ↓ target, which looks</source>
        <translation>→ 源文本，被看的     ↓ 目标文本，看的</translation>
    </message>
    <message>
        <location filename="gui/widgets/squaremap.py"/>
        <source>→ source     ↓ target</source>
        <translation>→ 源     ↓ 目标</translation>
    </message>
    <message>
        <location filename="gui/widgets/squaremap.py"/>
        <source>→ key     ↓ query</source>
        <translation>→ 键     ↓ 查询</translation>
    </message>
    <message>
        <location filename="gui/widgets/squaremap.py"/>
        <source>→ token looked at (key)     ↓ token that looks (query)</source>
        <translation>→ 被看的词元（键）     ↓ 看的词元（查询）</translation>
    </message>
    <message>
        <location filename="gui/widgets/squaremap.py"/>
        <source>→ step looked at (key)     ↓ step that looks (query)</source>
        <translation>→ 被看的步（键）     ↓ 看的步（查询）</translation>
    </message>
    <message>
        <location filename="gui/widgets/squaremap.py"/>
        <source>not read yet at that step</source>
        <translation>在该步尚未读到</translation>
    </message>
    <message>
        <location filename="gui/widgets/squaremap.py"/>
        <source>fallen out of the context of {context}</source>
        <translation>已移出大小为 {context} 的上下文</translation>
    </message>
    <message>
        <location filename="gui/widgets/squaremap.py"/>
        <source>attention  {weight}</source>
        <translation>注意力  {weight}</translation>
    </message>
    <message>
        <location filename="gui/widgets/sure.py"/>
        <source>This cannot be undone.</source>
        <translation>此操作无法撤销。</translation>
    </message>
    <message>
        <location filename="gui/widgets/table.py"/>
        <source>no room for: {columns}</source>
        <translation>放不下的列：{columns}</translation>
    </message>
    <message numerus="yes">
        <location filename="gui/widgets/tagflow.py"/>
        <location filename="gui/widgets/tracedtext.py"/>
        <source>{n:,} tokens are out of sight.</source>
        <extracomment>of one: {n:,} token is out of sight.</extracomment>
        <translation>
            <numerusform>有 {n:,} 个词元未显示。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="gui/widgets/timeline.py"/>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <location filename="gui/widgets/timeline.py"/>
        <source>The whole text from first to last token: press or drag to go there</source>
        <translation>从第一个到最后一个词元的整段文本：单击或拖动可转到该处</translation>
    </message>
    <message>
        <location filename="gui/widgets/tokenrow.py"/>
        <source>turn of the {role}</source>
        <translation>{role}的发言</translation>
    </message>
    <message>
        <location filename="gui/widgets/tokenrow.py"/>
        <source>turn {number}</source>
        <translation>第 {number} 轮</translation>
    </message>
    <message>
        <location filename="gui/widgets/tokenrow.py"/>
        <source>answered rightly</source>
        <translation>回答正确</translation>
    </message>
    <message>
        <location filename="gui/widgets/tokenrow.py"/>
        <source>answered wrongly</source>
        <translation>回答错误</translation>
    </message>
    <message>
        <location filename="gui/widgets/tokenrow.py"/>
        <source>edited here</source>
        <translation>此处有干预</translation>
    </message>
    <message>
        <location filename="gui/widgets/tokenrow.py"/>
        <source>fallen out of the context</source>
        <translation>已移出上下文</translation>
    </message>
    <message>
        <location filename="gui/widgets/writing.py"/>
        <source>The field shows the first {shown:,} of {all:,} characters; the model reads all.</source>
        <translation>文本框显示 {all:,} 个字符中的前 {shown:,} 个；模型读取全部。</translation>
    </message>
    <message>
        <location filename="gui/workspace_export.py"/>
        <source>a workspace is exported by itself: leave out the other files</source>
        <translation>工作区须单独导出：请去掉其他文件</translation>
    </message>
    <message>
        <location filename="gui/workspace_export.py"/>
        <source>there is no panel named {panel!r}</source>
        <translation>没有名为 {panel!r} 的面板</translation>
    </message>
    <message>
        <location filename="gui/workspace_export.py"/>
        <source>the workspace shows nothing that has been read, so there is nothing to draw</source>
        <translation>工作区没有显示任何已读取的内容，因此没有可绘制的内容</translation>
    </message>
    <message>
        <location filename="gui/workspace_export.py"/>
        <source>step {at} is not in the text: it has steps 0 to {last}</source>
        <translation>文本中没有第 {at} 步：它有步 0 至 {last}</translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <source>Encoder judging film reviews</source>
        <translation>评判影评的编码器</translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>positive or negative</source>
        <translation>正面或负面</translation>
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
        <translation>每个词都看向前后所有其他的词，每来一个词，文本就重新编码。在注意力面板中可看到一个词向谁查询；在位置面板中可看到一个词的向量如何逐层变化。</translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <source>The text is encoded anew with every word: in the attention panel see whom a word asks, and in the positions panel what [layer 0](layer=0) and [layer 1](layer=1) make of it.</source>
        <translation>每来一个词，文本就重新编码：在注意力面板中看一个词向谁查询，在位置面板中看[第 0 层](layer=0)和[第 1 层](layer=1)如何表示它。</translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>sentence polarity 1.0</source>
        <translation>sentence polarity 1.0</translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>{%} of unseen sentences right</source>
        <translation>未见过的句子中 {%} 判断正确</translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>of the held-out sentences right</source>
        <translation>的留出句子判断正确</translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>1,066 sentences of sentence polarity 1.0, split by seed 1: 8,530 for training, 1,066 to choose for how long, then trained anew on both</source>
        <translation>sentence polarity 1.0 的 1,066 个句子，用种子 1 划分：8,530 个用于训练，1,066 个用于选择训练时长，然后在两者上重新训练</translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>Brilliant, but dull</source>
        <translation>精彩，但沉闷</translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>Praise first, blame last: see where the verdict turns.</source>
        <translation>先褒后贬：看判断在哪里转向。</translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>Too long, but moving</source>
        <translation>太长，但感人</translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>Blame first, praise last.</source>
        <translation>先贬后褒。</translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>Hardly new, but warm</source>
        <translation>谈不上新颖，但温暖</translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>What follows “but” should outweigh “hardly new”.</source>
        <translation>“but”之后的内容应当压过“hardly new”。</translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>Not funny, brilliant</source>
        <translation>不好笑，精彩</translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>What “not” does to “funny”, and “brilliant” after it.</source>
        <translation>“not”对“funny”起什么作用，对其后的“brilliant”又如何。</translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>negative</source>
        <translation>负面</translation>
    </message>
    <message>
        <location filename="assets/models/encoder-sentiment/card.toml"/>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>positive</source>
        <translation>正面</translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <source>GRU failing to count on</source>
        <translation>数不下去的 GRU</translation>
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
        <translation>与 lstm-anbn 任务相同，但它的隐藏状态被压缩到 -1..1 之间。它把训练中的 50 个字母背成缓慢的曲线；在隐藏状态面板中可看到曲线逐渐变平，之后行尾便预测错误。</translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <source>[Unit 4](unit=4) does not count: it bends towards 1 and lies flat there, so that after many a the line is ended too soon.</source>
        <translation>[单元 4](unit=4) 并不计数：它弯向 1 并停在那里，因此在许多个 a 之后，行结束得太早。</translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>Strings of brackets, and of n times a and then n times b, made by a script: tasks that take counting.</source>
        <translation>由脚本生成的括号串，以及 n 个 a 再接 n 个 b 的串：需要计数的任务。</translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>largest n up to which every a^n b^n is followed without a mistake</source>
        <translation>能无误跟随每个 a^n b^n 的最大 n</translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>right up to n = {}, trained to 50</source>
        <translation>直到 n = {} 都正确，训练至 50</translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <source>a^n b^n and a line break, read twice over, the likeliest next character from the first b on; trained to n = 50; the best of 2 seeds from 1 on and of each every so many steps, by validation at n = 1 to 100</source>
        <translation>a^n b^n 加换行，连读两遍，从第一个 b 起取最可能的下一个字符；训练至 n = 50；从种子 1 起共 2 个种子，每个每隔若干步取一次，按 n = 1 至 100 上的验证选出最好的</translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>3, 8 and 16</source>
        <translation>3、8 和 16</translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>Three lines, each with as many b as it has a.</source>
        <translation>三行，每行的 b 与 a 一样多。</translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>40 of each</source>
        <translation>各 40 个</translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>Within the 50 letters of its training.</source>
        <translation>在训练所用的 50 个字母以内。</translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>90 of each</source>
        <translation>各 90 个</translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>Far beyond the 50 of its training: does the line end in time?</source>
        <translation>远超训练时的 50 个：行能及时结束吗？</translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>One b short</source>
        <translation>少一个 b</translation>
    </message>
    <message>
        <location filename="assets/models/gru-anbn/card.toml"/>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>25 a and 24 b: one more b must come, and not yet the line end.</source>
        <translation>25 个 a 和 24 个 b：还须再来一个 b，而不是行尾。</translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>GRU holding three bits</source>
        <translation>保持三个比特的 GRU</translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>which of three bits are set</source>
        <translation>三个比特中哪些已置位</translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>Attractors</source>
        <translation>吸引子</translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>Capitals set a bit, small letters clear it, dots do nothing. Between pulses the hidden state stands still at one of eight places, one for each content of the three bits; a pulse throws it to another, in a step or two.</source>
        <translation>大写字母使一个比特置位，小写字母使其清零，点不起作用。在脉冲之间，隐藏状态停在八个位置之一，三个比特的每种内容各对应一个；一个脉冲在一两步内把它推到另一个位置。</translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>Capitals set a bit, small letters clear it: between them the hidden state stands still at one of eight places, one for each content of the three bits.</source>
        <translation>大写字母使一个比特置位，小写字母使其清零：在此之间，隐藏状态停在八个位置之一，三个比特的每种内容各对应一个。</translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>Three-bit flip-flop: pulses, made by a script, that set and clear three bits which must be held till the next pulse.</source>
        <translation>三比特触发器：由脚本生成的脉冲使三个比特置位或清零，各比特须保持到下一个脉冲。</translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>bits held right</source>
        <translation>正确保持的比特</translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>{%} of the bits held right</source>
        <translation>{%} 的比特保持正确</translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>of all bits</source>
        <translation>的全部比特</translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>4,000 unseen characters read in one go, three bits after each</source>
        <translation>一次读完 4,000 个未见过的字符，每个字符之后三个比特</translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>One by one</source>
        <translation>逐个进行</translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>Each bit is set and cleared in turn, with four dots between.</source>
        <translation>每个比特依次置位和清零，其间各有四个点。</translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>A long wait</source>
        <translation>长久的等待</translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>One bit, set and held over thirty dots, then cleared.</source>
        <translation>一个比特置位，跨过三十个点保持不变，然后清零。</translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>Always a pulse</source>
        <translation>总有脉冲</translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>A pulse at every character, and then all three at once.</source>
        <translation>每个字符都是脉冲，然后三个同时到来。</translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>Nothing new</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <location filename="assets/models/gru-flipflop/card.toml"/>
        <source>A bit that is set already is set again.</source>
        <translation>已经置位的比特再次置位。</translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <source>GRU recalling three letters</source>
        <translation>回忆三个字母的 GRU</translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>three letters recalled</source>
        <translation>回忆三个字母</translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <source>Its update gate stands near 1 while dots go by, and the hidden state keeps still: stripes from the letters to the question mark, over distances it never saw in training. The bias of that gate began at 5. (Only the answers are trained: what it predicts before the question mark means nothing.)</source>
        <translation>点经过时，它的更新门停在 1 附近，隐藏状态保持不动：从字母到问号形成条纹，跨越训练中从未见过的距离。该门偏置的初值为 5。（只训练了回答：问号之前的预测没有意义。）</translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <source>The update gate stands near 1 while dots go by, and the hidden state keeps still: stripes from the letters to the [answer](step=answer).</source>
        <translation>点经过时，更新门停在 1 附近，隐藏状态保持不动：从字母到[回答](step=answer)形成条纹。</translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>Three letters, a filler of dots, then the same letters again after a question mark. Made by a script.</source>
        <translation>三个字母，一串作填充的点，然后在问号之后再现同样的字母。由脚本生成。</translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>letters recalled over 100 dots, twice as many as in training</source>
        <translation>隔 100 个点回忆字母，点数为训练时最多的两倍</translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>{%} of the letters right over 100 dots</source>
        <translation>隔 100 个点，{%} 的字母正确</translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>right over 100 dots</source>
        <translation>的字母隔 100 个点仍正确</translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>400 lines with each number of dots, the same for all four engines</source>
        <translation>每种点数各 400 行，四种引擎都相同</translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>4 dots</source>
        <translation>4 个点</translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>A short wait: the answers come after the question mark.</source>
        <translation>短暂的等待：回答在问号之后。</translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>40 dots</source>
        <translation>40 个点</translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>Nearly as long as any wait in training, which was 50 dots.</source>
        <translation>几乎与训练中最长的等待（50 个点）一样长。</translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>80 dots</source>
        <translation>80 个点</translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>Longer than any wait in training, and than 64 characters.</source>
        <translation>比训练中的任何等待都长，也超过 64 个字符。</translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>200 dots</source>
        <translation>200 个点</translation>
    </message>
    <message>
        <location filename="assets/models/gru-recall/card.toml"/>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>Four times as long as any wait in training.</source>
        <translation>是训练中最长等待的四倍。</translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <source>GRU reading Shakespeare</source>
        <translation>读莎士比亚的 GRU</translation>
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
        <translation>它的更新门逐个单元决定过去保留多少：找一找在一个词内保持不动、到空格处放开的单元。</translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <source>[Unit 217](unit=217) runs one way along each line and starts again at the line end: its update gate keeps it in between, and lets go there.</source>
        <translation>[单元 217](unit=217) 沿每一行单向变化，到行尾重新开始：其间更新门使它保持，到行尾则放开。</translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>Tiny Shakespeare</source>
        <translation>Tiny Shakespeare</translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>{} nats per character of unseen text</source>
        <translation>未见过的文本上每字符 {} 纳特</translation>
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
        <translation>纳特/字符</translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>last 10 % of Tiny Shakespeare, teacher-forced, 111,540 characters</source>
        <translation>Tiny Shakespeare 的最后 10 %，教师强制，111,540 个字符</translation>
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
        <translation>纳特/词元</translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>Juliet’s speech</source>
        <translation>朱丽叶的台词</translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>The text it starts with: see what a space, a name and a line end do.</source>
        <translation>起始时显示的文本：看空格、名字和行尾各起什么作用。</translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>A forgotten name</source>
        <translation>被遗忘的名字</translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>It ends in the middle of a line: let it continue (Ctrl+Return).</source>
        <translation>它在一行中间结束：让模型续写（Ctrl+Return）。</translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>Who’s there?</source>
        <translation>来者何人？</translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>The same question four times: does the surprise fall?</source>
        <translation>同一个问题问四遍：惊异度会下降吗？</translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>An invented name</source>
        <translation>虚构的名字</translation>
    </message>
    <message>
        <location filename="assets/models/gru-shakespeare/card.toml"/>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>A name from no play, three times: is it less of a surprise at last?</source>
        <translation>一个不属于任何剧本的名字，出现三次：到最后会不那么令人惊异吗？</translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <source>One layer of attention: cannot copy</source>
        <translation>一层注意力：不能复制</translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>a random sequence, twice</source>
        <translation>一个随机序列，出现两遍</translation>
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
        <translation>在第二份中惊异度几乎不下降：它的头能看到出现过哪些字符，却看不到其后是什么。请把两层的模型并列在旁，读同一文本。</translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <source>In the second copy nearly every answer is wrong: one layer can see which characters there were, but not what followed them.</source>
        <translation>在第二份中几乎每个回答都是错的：一层能看到出现过哪些字符，却看不到其后是什么。</translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>Random sequences of characters, each read twice: the second copy can be foretold. Made by a script.</source>
        <translation>随机字符序列，每个读两遍：第二份可以预测。由脚本生成。</translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>loss on the second copy</source>
        <translation>第二份上的损失</translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>{} nats per character of the second copy</source>
        <translation>第二份上每字符 {} 纳特</translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>100 random sequences of 8 to 32 characters, each read twice</source>
        <translation>100 个随机序列，长 8 至 32 个字符，每个读两遍</translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>A word, twice</source>
        <translation>一个词，两遍</translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>No letter comes twice in it, so each has one place to look back to.</source>
        <translation>其中没有重复的字母，因此每个字母往回都只有一处可看。</translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>13 characters, twice</source>
        <translation>13 个字符，两遍</translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>At random: nothing but the first copy foretells the second.</source>
        <translation>随机的：只有第一份能预示第二份。</translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>26 characters, twice</source>
        <translation>26 个字符，两遍</translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>A longer copy to look back over.</source>
        <translation>更长的一份，要往回看得更远。</translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>11 characters, twice</source>
        <translation>11 个字符，两遍</translation>
    </message>
    <message>
        <location filename="assets/models/induction-1layer/card.toml"/>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>A shorter one.</source>
        <translation>较短的一份。</translation>
    </message>
    <message>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>Two layers of attention: copies</source>
        <translation>两层注意力：能复制</translation>
    </message>
    <message>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>In the second copy the surprise falls to nearly nothing. In the attention matrix a head of layer 0 looks at the character before (a line under the diagonal), and those of layer 1, in the second copy, at the one that came next the first time: a second line, one copy further down.</source>
        <translation>在第二份中，惊异度降到几乎为零。在注意力矩阵中，第 0 层的一个头看向前一个字符（对角线下方的一条线）；在第二份中，第 1 层的头看向第一次时接下来的那个字符：第二条线，再往下一份的距离。</translation>
    </message>
    <message>
        <location filename="assets/models/induction-2layer/card.toml"/>
        <source>In the second copy, [head 3 of layer 1](layer=1, head=3) looks at what followed this character the first time; [head 0 of layer 0](layer=0, head=0) at the character just before.</source>
        <translation>在第二份中，[第 1 层的头 3](layer=1, head=3)看向这个字符第一次出现时其后的内容；[第 0 层的头 0](layer=0, head=0)看向紧邻的前一个字符。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>LSTM adding two marked numbers</source>
        <translation>把两个带标记的数相加的 LSTM</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>the sum of the two marked numbers</source>
        <translation>两个带标记的数之和</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>It reads a number and a mark a row, and must answer the sum of the two numbers that are marked. At a mark some input gates open and cells jump; between the marks they stand still, for a hundred rows.</source>
        <translation>它每行读入一个数和一个标记，须回答两个带标记的数之和。遇到标记时，一些输入门打开，细胞跳变；在两个标记之间，细胞保持不动，可达一百行。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>At each mark some input gates open, cells jump, and the answer rises; between the marks they stand still. [Unit 9](unit=9) moves the answer most.</source>
        <translation>每遇到标记，一些输入门打开，细胞跳变，回答随之上升；在标记之间，细胞保持不动。[单元 9](unit=9) 对回答影响最大。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>The adding problem: rows of a number and a mark, made by a script; the answer is the sum of the two numbers that are marked.</source>
        <translation>加法问题：每行一个数和一个标记，由脚本生成；答案是两个带标记的数之和。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>mean squared error of the sum</source>
        <translation>和的均方误差</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>mean squared error {} (always answering 1: 0.167)</source>
        <translation>均方误差 {}（总是回答 1：0.167）</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>squared</source>
        <translation>（平方）</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>1,000 unseen sequences of 100 rows; trained on 10 to 100</source>
        <translation>1,000 个未见过的 100 行序列；用 10 至 100 行训练</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>Two marks</source>
        <translation>两个标记</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>Rows 6 and 33 are marked; the answer after the last row counts.</source>
        <translation>第 6 行和第 33 行带标记；以最后一行之后的回答为准。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>100 rows, the most in training: 90 of them between the marks.</source>
        <translation>100 行，训练中最多的行数：两个标记相隔 90 行。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>Twice as long</source>
        <translation>两倍长</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>200 rows, twice as many as in any training.</source>
        <translation>200 行，是训练中最多行数的两倍。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>Three marks</source>
        <translation>三个标记</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-adding/card.toml"/>
        <source>One mark more than ever in training: does it add the third?</source>
        <translation>比训练中多一个标记：它会加上第三个数吗？</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>LSTM counting letters</source>
        <translation>数字母的 LSTM</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>As many b as there were a, then the line ends. In the cell panel a unit climbs with every a and comes down again with every b, far beyond the 50 letters it was trained on: the cell has no ceiling.</source>
        <translation>有几个 a 就有几个 b，然后行结束。在细胞面板中，有一个单元每遇 a 上升一级，每遇 b 下降一级，远超训练所用的 50 个字母：细胞没有上限。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>[Cell 5](unit=5) goes a step with every a and back with every b; when it is back where it began, the line ends.</source>
        <translation>[细胞 5](unit=5) 每遇 a 前进一步，每遇 b 后退一步；回到起点时，行就结束。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-anbn/card.toml"/>
        <source>a^n b^n and a line break, read twice over, the likeliest next character from the first b on; trained to n = 50; the best of 4 seeds from 1 on and of each every so many steps, by validation at n = 1 to 100</source>
        <translation>a^n b^n 加换行，连读两遍，从第一个 b 起取最可能的下一个字符；训练至 n = 50；从种子 1 起共 4 个种子，每个每隔若干步取一次，按 n = 1 至 100 上的验证选出最好的</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <source>LSTM reading brackets</source>
        <translation>读括号的 LSTM</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <source>It must know how many brackets are open to say what may close. In the cell panel one unit goes up and down like a staircase with the depth; in the prediction the line break comes up only when all are closed.</source>
        <translation>它必须知道有几个括号未闭合，才能说出可以闭合什么。在细胞面板中，有一个单元随深度像楼梯一样上下；在预测中，只有全部闭合时换行的概率才会升高。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <source>[Cell 2](unit=2) goes a step with each bracket that opens and back with each that closes; the prediction has the line end only when all are closed.</source>
        <translation>[细胞 2](unit=2) 每遇左括号前进一步，每遇右括号后退一步；只有全部闭合时，预测中才有行尾。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <source>correlation of a cell with the depth</source>
        <translation>一个细胞与深度的相关</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <source>a cell follows the depth: correlation {}</source>
        <translation>一个细胞跟随深度：相关 {}</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <source>correlation</source>
        <translation>相关</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <source>unseen strings of 100 brackets, twice as long as any trained on; the best of 8 seeds from 1 on and of each every so many steps, by validation on others of that length</source>
        <translation>未见过的 100 个括号的串，是训练所用最长串的两倍；从种子 1 起共 8 个种子，每个每隔若干步取一次，按同样长度的其他串上的验证选出最好的</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>25 deep</source>
        <translation>深 25 层</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>All opened, then all closed: up the stairs and down.</source>
        <translation>全部打开，再全部闭合：上楼再下楼。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>Four short lines</source>
        <translation>四个短行</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>A line end may come only where all are closed.</source>
        <translation>只有全部闭合之处才可以出现行尾。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>Up and down</source>
        <translation>上上下下</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>Brackets within brackets, side by side, and one within the other.</source>
        <translation>括号中套括号、并排的括号，以及一个套一个的括号。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>17 not closed</source>
        <translation>17 个未闭合</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-brackets/card.toml"/>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>42 opened and 25 closed: a line end may not come yet.</source>
        <translation>42 个打开，25 个闭合：还不可以出现行尾。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>A counter, built by hand</source>
        <translation>手工构造的计数器</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>Constructed, not trained: one unit whose input and forget gates stand at 1 and whose candidate is 1 at ( and -1 at ), so that the cell is exactly the number of brackets open. The least that an LSTM needs to count.</source>
        <translation>由构造而来，未经训练：一个单元，其输入门和遗忘门为 1，候选值在 ( 处为 1、在 ) 处为 -1，因此细胞恰为未闭合括号的个数。这是 LSTM 计数所需的最小结构。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>Built by hand: its [only cell](unit=0) is exactly the number of brackets open, 1 more at ( and 1 less at ).</source>
        <translation>手工构造：它[唯一的细胞](unit=0)恰为未闭合括号的个数，遇 ( 加 1，遇 ) 减 1。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>largest difference of the cell from the depth</source>
        <translation>细胞与深度的最大差</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>the cell is the depth, off by {} at the most</source>
        <translation>细胞就是深度，误差至多 {}</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>off the depth</source>
        <translation>与深度之差</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-counter/card.toml"/>
        <source>22,000 characters at random, depth to 109; constructed by hand, not trained</source>
        <translation>随机的 22,000 个字符，深度至 109；手工构造，未经训练</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <source>LSTM in talk, English</source>
        <translation>对话 LSTM，英文</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>a question about a conversation</source>
        <translation>关于一段对话的问题</translation>
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
        <translation>它的数值与旁边的记忆网络一样多，学习的对话也相同，但只能把对话保存在自己的状态中：看每个问号处的预测。（其他一概未训练：别处的预测没有意义。）</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <source>[At a question mark](step=answer), the prediction is its answer: it has only its state to keep the talk in, and errs more often the longer ago it was said.</source>
        <translation>[在问号处](step=answer)，预测就是它的回答：它只能把对话保存在自己的状态中，内容说得越早，出错越多。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>Short conversations that ask late for what was said early: moves, weather, likings, small talk. Made by a script.</source>
        <translation>简短的对话，到后面才问起前面说过的内容：搬家、天气、喜好、闲谈。由脚本生成。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>wrong answers to questions that rest on a combination never told in training</source>
        <translation>依赖训练中从未出现的组合的问题，答错的比例</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>{} % wrong on unseen combinations</source>
        <translation>未见过的组合上 {} % 答错</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>% wrong on unseen combinations</source>
        <translation>% 未见过的组合答错</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <source>1823 questions of 1500 conversations of 4 to 24 turns, the same for the LSTM and the memory network</source>
        <translation>1500 段 4 至 24 轮对话中的 1823 个问题，LSTM 与记忆网络所用相同</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>A new home</source>
        <translation>新家</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>I have moved: the weather asked for is that of the new place.</source>
        <translation>我搬家了：问的是新住处的天气。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>Three questions</source>
        <translation>三个问题</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>A home, a liking and a name, each said several turns ago.</source>
        <translation>住处、喜好和名字，都是几轮之前说的。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>Said long ago</source>
        <translation>很久以前说的</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>The question rests on what was said some twenty turns ago.</source>
        <translation>问题依据的是约二十轮之前说过的内容。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>Moved again and again</source>
        <translation>一搬再搬</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-en/card.toml"/>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>Told anew up to four times: the latest word counts.</source>
        <translation>重新说过多达四次：以最近的为准。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-dialogue-zh/card.toml"/>
        <source>LSTM in talk, Chinese</source>
        <translation>对话 LSTM，中文</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <source>LSTM reading quatrains (五言絕句)</source>
        <translation>读五言绝句的 LSTM</translation>
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
        <translation>四句，每句五字，然后行结束。给一个开头让它续写，并在细胞中找一找数到五、遇标点重新开始的单元。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <source>Four phrases of five. [Cell 196](unit=196) runs one way through each and starts again at the mark; let it continue (Ctrl+Return) and count.</source>
        <translation>四句，每句五字。[细胞 196](unit=196) 在每句中单向变化，遇标点重新开始；让它续写（Ctrl+Return），数一数。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <source>five-character quatrains of the Tang</source>
        <translation>唐代五言绝句</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>{} nats per character of unseen verse</source>
        <translation>未见过的诗句上每字 {} 纳特</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <source>last 5 % of the lines of five-character quatrains of the Tang, teacher-forced, 4,650 characters; 42 of them are not in the training lines and count as the one unknown character</source>
        <translation>唐代五言绝句的最后 5 % 的行，教师强制，4,650 个字符；其中 42 个不在训练的行中，计为同一个未知字符</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <source>Half a poem</source>
        <translation>半首诗</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <source>Two phrases of five; two more are to come.</source>
        <translation>两个五言句；后面还有两句。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <source>One phrase</source>
        <translation>一句</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <source>Three more phrases of five are to come.</source>
        <translation>后面还有三个五言句。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <source>An empty mountain</source>
        <translation>空山</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <source>Bright moon</source>
        <translation>明月</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-jueju/card.toml"/>
        <source>Two characters: let it write the whole poem.</source>
        <translation>两个字：让它写出整首诗。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <source>LSTM recalling three letters</source>
        <translation>回忆三个字母的 LSTM</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <source>Its forget gate stands near 1 while dots go by, and the cells carry the letters as stripes to the question mark, over distances it never saw in training; cells that run off at a steady pace merely count. The bias of that gate began at 5: a fresh LSTM without it forgets as fast as a GRU. (Only the answers are trained: what it predicts before the question mark means nothing.)</source>
        <translation>点经过时，它的遗忘门停在 1 附近，细胞把字母像条纹一样一直带到问号，跨越训练中从未见过的距离；匀速变化的细胞只是在计数。该门偏置的初值为 5：若不这样，新初始化的 LSTM 会像 GRU 一样很快遗忘。（只训练了回答：问号之前的预测没有意义。）</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-recall/card.toml"/>
        <source>The forget gate stands near 1 while dots go by, and cells carry the letters as stripes to the [answer](step=answer); those that run off steadily merely count.</source>
        <translation>点经过时，遗忘门停在 1 附近，细胞把字母像条纹一样一直带到[回答](step=answer)；匀速变化的细胞只是在计数。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>LSTM judging film reviews</source>
        <translation>评判影评的 LSTM</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>It reads word by word and is asked at the end; here it is asked after every word. In the class panel see what a word turns: how far “dull” pulls it down, and whether “but” and what follows brings it back.</source>
        <translation>它逐词阅读，在结尾受到提问；这里在每个词之后都提问。在类别面板中可看到一个词带来的转变：“dull”把判断拉低多少，“but”及其后的内容能否把它拉回来。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-sentiment/card.toml"/>
        <source>In the class panel see what each word turns: how far “dull” pulls the verdict down, and whether “but” and what follows bring it back.</source>
        <translation>在类别面板中看每个词带来的转变：“dull”把判断拉低多少，“but”及其后的内容能否把它拉回来。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <source>LSTM reading Shakespeare</source>
        <translation>读莎士比亚的 LSTM</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <source>Its cell carries values along untouched while the forget gate stays near 1: look for units that count the line, or stay on from a speaker's name to the end of the speech.</source>
        <translation>遗忘门停在 1 附近时，它的细胞原样传递数值：找一找沿行计数的单元，或从说话人的名字起一直保持到台词结束的单元。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-shakespeare/card.toml"/>
        <source>[Cell 90](unit=90) counts along each line and starts again at the line end: its forget gate stays near 1, and falls to 0 there (see both in the units panel).</source>
        <translation>[细胞 90](unit=90) 沿每一行计数，到行尾重新开始：其遗忘门停在 1 附近，到行尾降为 0（两者均可在单元面板中看到）。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>LSTM reading Song ci (宋词)</source>
        <translation>读宋词的 LSTM</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>Begin with a tune and let it continue: the marks fall where the tune's form has them. Units of the cell that start again at every mark are counting the characters of a phrase.</source>
        <translation>以词牌开头，让它续写：标点会落在词牌规定之处。细胞中每遇标点就重新开始的单元，是在数一句的字数。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>[Cell 123](unit=123) runs one way through each phrase and starts again at the mark. Let it continue (Ctrl+Return): the marks fall where the tune has them.</source>
        <translation>[细胞 123](unit=123) 在每句中单向变化，遇标点重新开始。让它续写（Ctrl+Return）：标点会落在词牌规定之处。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>Song ci</source>
        <translation>宋词</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>last 5 % of the lines of Song ci, teacher-forced, 19,425 characters; 27 of them are not in the training lines and count as the one unknown character</source>
        <translation>宋词的最后 5 % 的行，教师强制，19,425 个字符；其中 27 个不在训练的行中，计为同一个未知字符</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>浣溪沙, sevens</source>
        <translation>浣溪沙，七字句</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>Two phrases of seven, and four more of seven to come.</source>
        <translation>两个七字句，后面还有四个七字句。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>菩萨蛮, sevens and fives</source>
        <translation>菩萨蛮，七字句和五字句</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>Two phrases of seven; phrases of five are to follow.</source>
        <translation>两个七字句；后面是五字句。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>卜算子, fives and sevens</source>
        <translation>卜算子，五字句和七字句</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>A tune whose form it seldom keeps to the end.</source>
        <translation>它很少能把这个词牌的格式保持到结尾。</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>如梦令, sixes</source>
        <translation>如梦令，六字句</translation>
    </message>
    <message>
        <location filename="assets/models/lstm-songci/card.toml"/>
        <source>Two phrases of six: what does it make of other lengths?</source>
        <translation>两个六字句：遇到其他长度的句子，它会怎样？</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <source>Memory network: where is Mary?</source>
        <translation>记忆网络：Mary 在哪里？</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>answers to questions about a story</source>
        <translation>对故事所提问题的回答</translation>
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
        <translation>每个句子都原样留在记忆中；一个问题把它们全部看一遍。在“跳”面板中可看到，它找到关于所问之人的最后一句，而略过较早的、名字相同的句子。它保留十个句子。</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <source>[At a question mark](step=answer) the Hops panel shows which sentence it looks at: the last one about the person asked for.</source>
        <translation>[在问号处](step=answer)，“跳”面板显示它看向哪个句子：关于所问之人的最后一句。</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>bAbI tasks 1, 2 and 3, version 1.2, English</source>
        <translation>bAbI 任务 1、2 和 3，1.2 版，英文</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>questions answered wrongly</source>
        <translation>答错的问题</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>{} % of the test questions wrong</source>
        <translation>{} % 的测试问题答错</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>% wrong on test</source>
        <translation>% 测试问题答错</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <source>1,000 questions of the test file of task 1; taught by 1,800 stories of the training file, the best of 2 beginnings by 200 stories of the training file</source>
        <translation>任务 1 测试文件的 1,000 个问题；用训练文件的 1,800 个故事训练，按训练文件的 200 个故事从 2 次初始化中选出最好的</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <source>Mary and John</source>
        <translation>Mary 和 John</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <source>Mary is asked for twice: the earlier sentence is passed over.</source>
        <translation>两次问到 Mary：较早的句子被略过。</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <source>Sandra and Daniel</source>
        <translation>Sandra 和 Daniel</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <source>Each has moved twice; only the last move counts.</source>
        <translation>两人各移动过两次；只有最后一次有效。</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <source>All in the office</source>
        <translation>都在办公室</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <source>Three people in one place, who leave it one by one.</source>
        <translation>三个人在同一处，然后逐个离开。</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <source>Daniel alone</source>
        <translation>只有 Daniel</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi1/card.toml"/>
        <source>Four sentences with one name: only their order tells.</source>
        <translation>四个句子同一个名字：只有次序能区分。</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <source>Memory network: where is the milk?</source>
        <translation>记忆网络：牛奶在哪里？</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <source>The answer follows from two sentences, and one look cannot find both. In the Hops panel see the first hop look at who took or left the milk last, the others at where that person went, and what would be answered after each turn to it.</source>
        <translation>答案由两个句子得出，只看一次找不全。在“跳”面板中可看到，第一跳看最后是谁拿走或放下了牛奶，其余各跳看那个人去了哪里，以及每看一次之后会作的回答。</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <source>[At a question mark](step=answer), [hop 0](layer=0) looks at who took or left the thing last, and [hop 2](layer=2) at the move that brought that person where it is.</source>
        <translation>[在问号处](step=answer)，[第 0 跳](layer=0)看最后是谁拿走或放下了东西，[第 2 跳](layer=2)看把那个人带到它所在之处的那次移动。</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <source>1,000 questions of the test file of task 2; taught by 1,800 stories of the training file, the best of 3 beginnings by 200 stories of the training file</source>
        <translation>任务 2 测试文件的 1,000 个问题；用训练文件的 1,800 个故事训练，按训练文件的 200 个故事从 3 次初始化中选出最好的</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>The milk</source>
        <translation>牛奶</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <source>Carried to two places, then left behind: three questions.</source>
        <translation>带到两个地方，然后留下：三个问题。</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>The football</source>
        <translation>足球</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <source>Put down in one place, and the person goes on to another.</source>
        <translation>在一处放下，人又去了另一处。</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>Two carriers</source>
        <translation>两人先后携带</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <source>Daniel brings the apple, and Sandra takes it on.</source>
        <translation>Daniel 带来苹果，Sandra 又把它带走。</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <source>Everybody carries</source>
        <translation>人人都带着东西</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi2/card.toml"/>
        <source>Three things, four people, six questions.</source>
        <translation>三件东西，四个人，六个问题。</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>Memory network: where was the milk?</source>
        <translation>记忆网络：牛奶之前在哪里？</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>The answer follows from three sentences. In the Hops panel see the first hop look at who carries or carried the milk, the second at that person's coming to the room asked about, and the last at the move before that, which is the answer.</source>
        <translation>答案由三个句子得出。在“跳”面板中可看到，第一跳看谁正带着或曾带着牛奶，第二跳看那个人来到所问房间的那一句，最后一跳看在此之前的那次移动，那就是答案。</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>[At a question mark](step=answer), [hop 0](layer=0) looks at who carried the thing, [hop 1](layer=1) at its coming to the place asked about, [hop 3](layer=3) at the move before: the answer.</source>
        <translation>[在问号处](step=answer)，[第 0 跳](layer=0)看谁带过东西，[第 1 跳](layer=1)看它来到所问之处的那一句，[第 3 跳](layer=3)看在此之前的那次移动：那就是答案。</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>1,000 questions of the test file of task 3; taught by 20,000 generated stories, the best of 3 beginnings by 200 stories of the training file</source>
        <translation>任务 3 测试文件的 1,000 个问题；用生成的 20,000 个故事训练，按训练文件的 200 个故事从 3 次初始化中选出最好的</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>Three places one after the other: which was the one before?</source>
        <translation>接连三个地方：之前是哪一个？</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>Two places, with another person’s moves between.</source>
        <translation>两个地方，其间有另一个人的移动。</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>Daniel puts the apple down, and Sandra takes it on.</source>
        <translation>Daniel 放下苹果，Sandra 又把它带走。</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>A long story</source>
        <translation>一个长故事</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-babi3/card.toml"/>
        <source>Three things, four people, four questions.</source>
        <translation>三件东西，四个人，四个问题。</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <source>Memory network in talk, English</source>
        <translation>对话记忆网络，英文</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>Every turn is kept as it was said. At the question mark the hops look from the latest turn back for one that answers it, however early: first where somebody lives, then the weather there. So the last of several moves counts. The LSTM beside it reads the same conversations.</source>
        <translation>每轮话都原样保留。在问号处，各跳从最近一轮往回寻找能回答它的一轮，不论多早：先找某人住在哪里，再找那里的天气。因此多次搬家时以最后一次为准。旁边的 LSTM 读同样的对话。</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>[At a question mark](step=answer), the hops read the turns that answer it, however early; of the weather where somebody lives, first the home and then the weather.</source>
        <translation>[在问号处](step=answer)，各跳读取能回答它的那几轮，不论多早；若问某人住处的天气，则先读住处，再读天气。</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-dialogue-en/card.toml"/>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>1823 questions of 1500 conversations of 4 to 24 turns, the same for the LSTM and the memory network; in training it was told which turns an answer rests on as well</source>
        <translation>1500 段 4 至 24 轮对话中的 1823 个问题，LSTM 与记忆网络所用相同；训练时还告知了答案依据哪几轮</translation>
    </message>
    <message>
        <location filename="assets/models/memnet-dialogue-zh/card.toml"/>
        <source>Memory network in talk, Chinese</source>
        <translation>对话记忆网络，中文</translation>
    </message>
    <message>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <source>Elman RNN recalling three letters</source>
        <translation>回忆三个字母的 Elman RNN</translation>
    </message>
    <message>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <source>Its state is squashed again at every dot. In the hidden panel the pattern of the letters drifts and fades; over 40 dots it answers rightly, over 60 it begins to err, over 200 most is lost. (Only the answers are trained: what it predicts before the question mark means nothing.)</source>
        <translation>它的状态每遇一个点就再压缩一次。在隐藏状态面板中，字母的模式漂移并消退；隔 40 个点回答正确，隔 60 个点开始出错，隔 200 个点大多丢失。（只训练了回答：问号之前的预测没有意义。）</translation>
    </message>
    <message>
        <location filename="assets/models/rnn-recall/card.toml"/>
        <source>The pattern of the letters fades with every dot: [at the answer](step=answer) see in the prediction how much of it is left.</source>
        <translation>字母的模式每遇一个点就消退一些：[在回答处](step=answer)，从预测中看还剩下多少。</translation>
    </message>
    <message>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <source>Elman RNN reading Shakespeare</source>
        <translation>读莎士比亚的 Elman RNN</translation>
    </message>
    <message>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <source>All it knows of the past is one vector that is squashed again at every character: watch how soon a name or a line break is overwritten.</source>
        <translation>它对过去所知的一切，只是一个每遇字符就再压缩一次的向量：看一个名字或一个换行多快就被覆盖。</translation>
    </message>
    <message>
        <location filename="assets/models/rnn-shakespeare/card.toml"/>
        <source>Its one vector is squashed again at every character: see how soon a name is overwritten. [Unit 431](unit=431) roughly follows the place in the line.</source>
        <translation>它唯一的向量每遇字符就再压缩一次：看一个名字多快就被覆盖。[单元 431](unit=431) 大致跟随行内的位置。</translation>
    </message>
    <message>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>Transformer recalling three letters</source>
        <translation>回忆三个字母的 Transformer</translation>
    </message>
    <message>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>At the question mark its heads look straight back at the letters, however many dots lie between, as long as they are among the last 64 characters. With 61 dots the first has fallen out, and it can only guess. (Only the answers are trained: what it predicts before the question mark means nothing.)</source>
        <translation>在问号处，不论隔着多少个点，它的头都直接往回看向那些字母，只要字母在最近的 64 个字符之内。隔 61 个点时，第一个字母已移出，它只能猜测。（只训练了回答：问号之前的预测没有意义。）</translation>
    </message>
    <message>
        <location filename="assets/models/transformer-recall/card.toml"/>
        <source>[At the answer](step=answer), [head 2 of layer 1](layer=1, head=2) looks straight back at the letters, as long as they are among the last 64 characters.</source>
        <translation>[在回答处](step=answer)，[第 1 层的头 2](layer=1, head=2)直接往回看向那些字母，只要它们在最近的 64 个字符之内。</translation>
    </message>
    <message>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>Transformer reading Shakespeare</source>
        <translation>读莎士比亚的 Transformer</translation>
    </message>
    <message>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>It looks back at the characters themselves: some heads look at the one just before, others at earlier places where the same letters stood. What is out of its reach is gone at once.</source>
        <translation>它往回看的是字符本身：一些头看紧邻的前一个字符，另一些看先前出现过相同字母的位置。一旦超出范围，就立刻看不到了。</translation>
    </message>
    <message>
        <location filename="assets/models/transformer-shakespeare/card.toml"/>
        <source>[Head 3 of layer 2](layer=2, head=3) looks mostly at the character just before: a line under the diagonal. What is over 128 characters back is out of reach.</source>
        <translation>[第 2 层的头 3](layer=2, head=3)主要看紧邻的前一个字符：对角线下方的一条线。超过 128 个字符之前的内容则够不着。</translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>SmolLM2 135M Instruct</source>
        <translation>SmolLM2 135M Instruct</translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>A language model that writes English sentences and answers in a chat: 30 layers of 9 heads, which share 3 heads of keys and values. What it was told it finds again by attention, as long as it is in reach. By continuing a text it is sure of it: of 20 sentences like the first example all named the right city. So it is in a chat where fact and question stand together, or a bare “I see.” between them: 20 of 20. In a talk about yourself it fails: of 20 who said “My name is … and I live in …”, then “I have a cat.”, 3 were told rightly where they live and 4 what they are called; with its reply begun for it (“You live in”, “Your name is”) 9 and 2. (Always the likeliest token.)</source>
        <translation>能写英文句子并在对话中回答的语言模型：30 层，每层 9 个头，共用 3 个键和值的头。对它说过的内容，只要还在范围内，它就能用注意力重新找到。续写文本时它很有把握：与第一个示例类似的 20 个句子，城市全部说对。在对话中，如果事实与问题写在一起，或中间只隔一句“I see.”，也是如此：20 次全对。而在关于您自己的谈话中它会失败：20 次先说“My name is … and I live in …”，再说“I have a cat.”，其中有 3 次说对了住处，4 次说对了名字；若替它写好回复的开头（“You live in”、“Your name is”），则为 9 次和 2 次。（总是取最可能的词元。）</translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>In the first example [head 4 of layer 23](layer=23, head=4) looks back from the last token at Beijing, named twenty tokens before: it is predicted next.</source>
        <translation>在第一个示例中，[第 23 层的头 4](layer=23, head=4)从最后一个词元往回看向二十个词元之前提到的 Beijing：接下来预测的就是它。</translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>2 trillion tokens: FineWeb-Edu, DCLM, The Stack, FineMath, Cosmopedia; then instructions (SmolTalk) and preferences (UltraFeedback)</source>
        <translation>2 万亿词元：FineWeb-Edu、DCLM、The Stack、FineMath、Cosmopedia；然后是指令（SmolTalk）和偏好（UltraFeedback）</translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>Where Ada lives</source>
        <translation>Ada 住在哪里</translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>The prediction after the last word is a place that was named once, twenty tokens before.</source>
        <translation>最后一个词之后的预测，是二十个词元之前提到过一次的地方。</translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>It</source>
        <translation>It</translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>Which heads look from “It” to what it stands for?</source>
        <translation>哪些头从“It”看向它所指的东西？</translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>Asked in a chat</source>
        <translation>在对话中提问</translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>Fact and question in one message: of 20 such the city was right in 20. Let it go on, or write to it.</source>
        <translation>事实与问题在同一条消息中：20 次这样的提问，城市 20 次全对。让它接着说，或给它写消息。</translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>Where do I live?</source>
        <translation>我住在哪里？</translation>
    </message>
    <message>
        <location filename="assets/others/smollm2-135m-instruct/card.toml"/>
        <source>What fails: said two turns before, the city is not what it predicts (here “a big city”).</source>
        <translation>失败的例子：城市是两轮之前说的，它的预测却不是该城市（此处为“a big city”）。</translation>
    </message>
    <message>
        <source>F5 leaves the large picture: there it is to be done.</source>
        <translation type="vanished">此任务须在演示之外完成：按 F5 退出演示。</translation>
    </message>
    <message>
        <source>the weights of this model are not laid out here: how this number was made is not known</source>
        <translation type="vanished">此模型的权重没有在此展开：不知道这个数的由来</translation>
    </message>
    <message>
        <source>Answers, one a line, * before the right one; or = and the formula of a number</source>
        <translation type="vanished">答案，每行一个，正确的前面加 *；或者 = 加上一个数的公式</translation>
    </message>
    <message>
        <source>Hugging Face models are read with packages that are not installed ({lacking}): pip install "mnemoscope[huggingface]"</source>
        <translation type="vanished">读取 Hugging Face 模型需要尚未安装的软件包（{lacking}）：pip install "mnemoscope[huggingface]"</translation>
    </message>
    <message>
        <source>{path} is read with two packages that are not installed: pip install "mnemoscope[llm]"</source>
        <translation type="vanished">读取 {path} 需要两个尚未安装的软件包：pip install "mnemoscope[llm]"</translation>
    </message>
    <message>
        <source>{file} is read with a package that is not installed: pip install "mnemoscope[keras]"</source>
        <translation type="vanished">读取 {file} 需要一个尚未安装的软件包：pip install "mnemoscope[keras]"</translation>
    </message>
    <message>
        <source>{file} is read with a package that is not installed: pip install "mnemoscope[onnx]"</source>
        <translation type="vanished">读取 {file} 需要一个尚未安装的软件包：pip install "mnemoscope[onnx]"</translation>
    </message>
    <message>
        <source>There is no chat, because the package jinja2, which renders its template, is missing: pip install "mnemoscope[llm]"</source>
        <translation type="vanished">无法对话：缺少用来渲染对话模板的软件包 jinja2：pip install "mnemoscope[llm]"</translation>
    </message>
    <message>
        <source>{key} cannot change {names}, which has a scale of its own</source>
        <translation type="vanished">{key} 不能改变 {names}：其刻度是固定的</translation>
    </message>
    <message>
        <source>96; on paper {dpi}</source>
        <translation type="vanished">96；纸上为 {dpi}</translation>
    </message>
    <message>
        <source>{name}, a cache: {first:,} bytes after {start} tokens, {last:,} after {end:,}; a token takes {fixed:.2g} ms, and no more for those that are held.</source>
        <translation type="vanished">{name}，缓存：{start} 个词元后 {first:,} 字节，{end:,} 个词元后 {last:,} 字节；每个词元耗时 {fixed:.2g} 毫秒，不因已保留的词元而增加。</translation>
    </message>
    <message>
        <source>{name}, a cache: {first:,} bytes after {start} tokens, {last:,} after {end:,}; a token takes {fixed:.2g} ms and {micro:.2g} µs for each that is held.</source>
        <translation type="vanished">{name}，缓存：{start} 个词元后 {first:,} 字节，{end:,} 个词元后 {last:,} 字节；每个词元耗时 {fixed:.2g} 毫秒，每个已保留的词元另加 {micro:.2g} 微秒。</translation>
    </message>
    <message>
        <source>{name}, slots: {first:,} bytes after {start} tokens, {last:,} after {end:,}; a token takes {fixed:.2g} ms.</source>
        <translation type="vanished">{name}，槽：{start} 个词元后 {first:,} 字节，{end:,} 个词元后 {last:,} 字节；每个词元耗时 {fixed:.2g} 毫秒。</translation>
    </message>
    <message>
        <source>{name}, a state: {first:,} bytes however long the text; a token takes {fixed:.2g} ms.</source>
        <translation type="vanished">{name}，状态：无论文本多长都是 {first:,} 字节；每个词元耗时 {fixed:.2g} 毫秒。</translation>
    </message>
    <message>
        <source>a token takes {last:.3g} ms after {length:,} others, {times:.1f} times as long as after {start}</source>
        <translation type="vanished">在 {length:,} 个词元之后，一个词元耗时 {last:.3g} 毫秒，是在 {start} 个之后的 {times:.1f} 倍</translation>
    </message>
    <message>
        <source>Integrated gradients: from embeddings of 0, {nodes} nodes; their sum {sum:.4f} is what the text gives, {total:.4f} nats, to {gap:.1g}.</source>
        <translation type="vanished">积分梯度：从 0 嵌入出发，{nodes} 个节点；其和 {sum:.4f} 即文本带来的 {total:.4f} 纳特，误差 {gap:.1g}。</translation>
    </message>
    <message>
        <source>{size:.3g} in the answer</source>
        <translation type="vanished">回答中 {size:.3g}</translation>
    </message>
    <message>
        <source>{nats:.1g} nats</source>
        <translation type="vanished">{nats:.1g} 纳特</translation>
    </message>
    <message>
        <source>{name} cannot be shown as it is: what is seen of it differs from what the library gives by {figure:.1g}</source>
        <translation type="vanished">无法如实显示 {name}：从中观察到的与该库给出的相差 {figure:.1g}</translation>
    </message>
    <message>
        <source>differs from transformers by {figure:.1g} at most</source>
        <translation type="vanished">与 transformers 至多相差 {figure:.1g}</translation>
    </message>
    <message>
        <source>mean {nats:#.3g}</source>
        <translation type="vanished">平均 {nats:#.3g}</translation>
    </message>
    <message>
        <source>most {nats:#.3g}</source>
        <translation type="vanished">最大 {nats:#.3g}</translation>
    </message>
    <message>
        <source>After {count:,} tokens it keeps {size:,.1f} kB and takes {time:.2g} ms a token</source>
        <translation type="vanished">{count:,} 个词元之后，它保留 {size:,.1f} kB，每个词元耗时 {time:.2g} ms</translation>
    </message>
    <message>
        <source>{kind}: {size:,.1f} kB, {time:.2g} ms</source>
        <translation type="vanished">{kind}：{size:,.1f} kB，{time:.2g} ms</translation>
    </message>
    <message>
        <source>{name}: {mean:.3f} ± {spread:.3f} nats at {size:.3g}</source>
        <translation type="vanished">{name}：噪声大小为 {size:.3g} 时 {mean:.3f} ± {spread:.3f} 纳特</translation>
    </message>
    <message>
        <source>the size in pixels of the screen, as 900x400: sides {reach}, 36 million in all; or on paper, as {columns} or 89x60mm: type is 5.5 to 7 points high there, and a caption is written beside the file; or of a slide, {slides}</source>
        <translation type="vanished">以屏幕像素计的大小，如 900x400：边长 {reach}，总共 3600 万；或印在纸上的大小，如 {columns} 或 89x60mm：此时字号为 5.5 到 7 磅，图注写在文件旁边；或幻灯片的大小，{slides}</translation>
    </message>
    <message>
        <source>say which rules of a journal's guide the file breaks, a sentence each; exit status 1 if it breaks one</source>
        <translation type="vanished">指出文件违反了期刊指南的哪些规定，每条一句；若有违反，退出状态为 1</translation>
    </message>
    <message>
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

on paper:
  --size 89mm, 183mm, 3.5in, 89x60mm and so on draw a figure as journals want it: type of 5.5 to 7 points in Arial or what
  is as wide, embedded as TrueType in PDF and kept as text in SVG; no cursor; what colours mean beside their bar; and a
  caption as text in FILE.txt. Several panels (--panel cell,gates,prediction) have letters, and those over time share
  their axis, which is drawn once. --figure FILE.json says which panels stand in which rows and columns, of which track
  and steps, and how wide and high: the window writes such files (File &gt; Figure…, Arrangement…).

examples:
  python main.py export run.safetensors --panel cell,gates,prediction -o figure.pdf --size 183mm --check
  python main.py export run.safetensors -o run.html
  python main.py export one.safetensors two.safetensors --panel surprise -o both.png --caption
  python main.py export run.safetensors --panel gates -o gates.pdf --layer 0
  python main.py export run.safetensors --panel hidden -o hidden.mp4 --from 100 --to 200 --fps 5</source>
        <translation type="vanished">哪些步：
  表格（.csv、.npz）和影片（.gif、.mp4）涵盖整个运行，图片则为光标周围能看清的那些词元；用 --from 和 --to 另选一段。
  有些面板只关于一步（预测、读出、摘要、光标处的注意力……）：--at 指定是哪一步，其表格在 "cursor" 列中写明。
  写出了什么，会在标准输出中说明。

表格：
  CSV 为带字节顺序标记的 UTF-8，符合电子表格的要求。其中会被电子表格当作公式的文本（以 = + - @、制表符或回车符
  开头）前面会加一个撇号。NPZ 保持精确数值。

多份记录：
  至多四份记录作为轨 A 至 D 并排绘制；--at、--from 和 --to 按第一份的步计数。--side 指定如何并排：stacked（上下
  排列）、overlay（叠在一幅图中）、difference（A - B；与另一条轨相减则用 "difference C"），以面板能做到的为限。
  在 NPZ 中，每个数组的前面有其轨的字母（A.surprise）。在 CSV 中，读取相同词元的轨以这样的列并排；其他的轨上下
  相接，并有一列 "track"。

网页（.html）：
  供浏览器打开的单个文件，不需要面板：包含至多四份记录的全部内容，每份 2 MB，可播放、拖动和悬停查看。
  放不下的内容会在其中注明；--attention 选择头，--from 和 --to 选择一段。--layer、--head、--units 和 --at 指定
  从哪里开始。浅色或深色由查看者决定。

纸上：
  --size 89mm、183mm、3.5in、89x60mm 等按期刊的要求绘图：5.5 到 7 磅的 Arial 或字宽相同的字体，在 PDF 中以
  TrueType 嵌入，在 SVG 中保留为文本；没有光标；色标旁写明颜色的含义；图注以文本写入 FILE.txt。多个面板
  （--panel cell,gates,prediction）带字母编号，随时间变化的面板共用一条轴，只绘制一次。--figure FILE.json 写明
  哪些面板位于哪些行和列、属于哪条轨和哪些步，以及宽和高：这样的文件由窗口写出（文件 &gt; 组图…，排布…）。

示例：
  python main.py export run.safetensors --panel cell,gates,prediction -o figure.pdf --size 183mm --check
  python main.py export run.safetensors -o run.html
  python main.py export one.safetensors two.safetensors --panel surprise -o both.png --caption
  python main.py export run.safetensors --panel gates -o gates.pdf --layer 0
  python main.py export run.safetensors --panel hidden -o hidden.mp4 --from 100 --to 200 --fps 5</translation>
    </message>
    <message>
        <source>85 mm: one column</source>
        <translation type="vanished">85 mm：单栏</translation>
    </message>
    <message>
        <source>180 mm: two columns</source>
        <translation type="vanished">180 mm：双栏</translation>
    </message>
    <message>
        <source>a figure of several panels is a picture: {name} should end in .png, .svg or .pdf</source>
        <translation type="vanished">由多个面板组成的图是图片：{name} 应以 .png、.svg 或 .pdf 结尾</translation>
    </message>
    <message>
        <source>What is asked about is still being opened: the answer can be seen once it is here.</source>
        <translation type="vanished">所问的内容还在打开：打开后才能看答案。</translation>
    </message>
    <message>
        <source>{claim} compares many values: say which, or their mean, max or min</source>
        <translation type="vanished">{claim} 比较了多个值：请指明是哪一个，或取 mean、max 或 min</translation>
    </message>
    <message>
        <source>  Without a name it lists the questions there are. Of a model that is named, the text is given, or its first example is read. A question that runs
  the model again opens the model that the recording names. The table is printed, the first rows of many; -o writes all of it:
  CSV in UTF-8 with a byte-order mark, NPZ exact, JSON.

examples:
  python main.py analyse importance lstm-recall --text 'gcf....?gcf' --at 7
  python main.py analyse importance run.safetensors --of heads --of tokens -o heads.csv
  python main.py analyse about lstm-shakespeare --file BOOK.txt -o units.csv
  python main.py analyse robustness lstm-shakespeare --text 'To be, or not to be' -o noise.csv</source>
        <translation type="vanished">  不给名称时列出所有问题。若指定的是模型，则读取给定的文本，或读取它的第一个示例。需要再次运行模型的问题，
  会打开记录中写明的模型。表格会打印出来，行数多时只打印前几行；-o 写出全部：
  CSV 为带字节顺序标记的 UTF-8，NPZ 保持精确数值，另有 JSON。

示例：
  python main.py analyse importance lstm-recall --text 'gcf....?gcf' --at 7
  python main.py analyse importance run.safetensors --of heads --of tokens -o heads.csv
  python main.py analyse about lstm-shakespeare --file BOOK.txt -o units.csv
  python main.py analyse robustness lstm-shakespeare --text 'To be, or not to be' -o noise.csv</translation>
    </message>
    <message>
        <source>The longest lag is the first token, where heads look that find nothing else.</source>
        <translation type="vanished">最长的延迟是第一个词元，头找不到别的可看时就看那里。</translation>
    </message>
    <message>
        <source>  Without a file it lists the lessons there are; a file is opened in the window, unless --check is given. --check makes every cue without
  a window, holds each claim against it, and does each task by its solution; `all` checks every lesson there is.

examples:
  python main.py lesson
  python main.py lesson counting
  python main.py lesson MINE.toml --check
  python main.py lesson all --check</source>
        <translation type="vanished">  不给文件时列出现有的课程；给出文件则在窗口中打开，除非另有 --check。--check 不开窗口就生成每个提示点，
  对照检验其中的每条断言，并按解答完成每项任务；`all` 检验现有的全部课程。

示例：
  python main.py lesson
  python main.py lesson counting
  python main.py lesson MINE.toml --check
  python main.py lesson all --check</translation>
    </message>
    <message>
        <source>a row of {table} is none: {error}</source>
        <translation type="vanished">{table} 中有一行不成其为行：{error}</translation>
    </message>
    <message>
        <source>{name} is an encoder and a decoder that do not look as those do that can be shown</source>
        <translation type="vanished">{name} 的编码器和解码器与能够显示的那些看法不同</translation>
    </message>
    <message>
        <source>There is no chat: its template is rendered by the package jinja2: pip install "mnemoscope[llm]"</source>
        <translation type="vanished">没有对话：其模板由软件包 jinja2 渲染：pip install "mnemoscope[llm]"</translation>
    </message>
    <message>
        <source>Recordings, texts and numbers (*.safetensors *.txt *.csv *.tsv *.npy);;All files (*)</source>
        <translation type="vanished">记录、文本和数值 (*.safetensors *.txt *.csv *.tsv *.npy);;所有文件 (*)</translation>
    </message>
</context>
</TS>
