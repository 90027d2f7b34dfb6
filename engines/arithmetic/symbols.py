"""What a number is called in an equation: the letter of its signal in the textbook, or of a part of what makes it, in LaTeX."""

from mnemoscope.engines.arithmetic.place import Place

SIGNALS = {
    "embedding": "x_t", "input": "x_t", "hidden": "h_t", "cell": "c_t", "state": "u_t",
    "gate.input": "i_t", "gate.forget": "f_t", "gate.candidate": "g_t", "gate.output": "o_t",
    "gate.reset": "r_t", "gate.update": "z_t",
    "query": "q_t", "key": "k_t", "value": "v_t", "attention": r"\alpha_t", "mlp": "m_t", "residual": "x_t",
    "position.query": "q", "position.key": "k", "position.residual": "x",
    "logits": "y_t", "model.logits": "y_t", "class": "p_t", "output": "y_t", "answer": "a_t",
    "memory.key": "k_t", "memory.read": "r_t", "memory.usage": r"\mathrm{use}_t", "memory.value": "p_{memory}",
    "memory.write": "w_t", "memory.token": "x_t", "memory.recalled": r"\mathrm{id}_t", "sentence": r"\mathrm{id}_t",
}  # fmt: skip
PARTS = {
    "below": "(W_i x_t)", "back": "(W_h h_{t-1})", "held": "(r_t h_{t-1})", "shown": r"(o_t \tanh c_t)",
    "product": "(W x)", "score": "s", "scores": r"\sum_j e^{s_j - s_{\max}}", "normed": "a", "mean": r"\mu", "sum": r"\Sigma",
    "size": r"\sigma^2", "squares": r"\Sigma", "mixed": r"(\alpha V)", "attended": r"(W_o \alpha V)", "middle": "x'_t",
    "written": "(W_2 m_t)", "pooled": r"\overline{x}", "answered": "a", "probability": "p_{model}", "length": r"\lVert h_t \rVert",
    "softmax": "p_t", "total": r"\sum_j e^{y_j - y_{\max}}", "surprise": r"\mathrm{surprise}_t",
}  # fmt: skip

LOOKS = {"attention": r"(q_t \cdot k)", "memory.read": r"(k_t \cdot k_i)"}  # what of them is the product


def symbol(place: Place, of: dict[str, str] | None = None) -> str:
    """The symbol of a place, with its index. `of`: other letters, where an engine's textbook has them."""
    known = {**SIGNALS, **(of or {})}
    way = place.role.replace("forward.", "").replace("backward.", "")
    if place.part == "product" and way in LOOKS:
        looks = r"(u \cdot m)" if place.signal.startswith("hop") else LOOKS[way]
        return f"{looks}[{','.join(map(str, place.index))}]"
    letter = PARTS.get(place.part, place.part[:1]) if place.part else known.get(way, r"x_t")
    return f"{letter}[{','.join(map(str, place.index))}]"
