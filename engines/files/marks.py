"""How files begin that are known by it, for those that only need to tell them apart."""

EARLY = b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19."  # of PyTorch before 1.6
