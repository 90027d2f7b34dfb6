"""How many layers, heads and units there are to look at."""

from mnemoscope.engines.spec import Kind, Layout


def extents(layout: Layout) -> tuple[int, int, int]:
    """How many layers, heads and units there are to focus on; each at least 1."""
    layers = max((s.layer or 0 for s in layout.specs), default=0) + 1
    heads = max(layout.heads.values(), default=1)
    units = max((s.size for s in layout.of(Kind.STATE, Kind.RESIDUAL)), default=1)
    return layers, heads, units
