"""Files as PyTorch wrote them before 1.6, no zips: the same tensors, and nothing of a pickle is run."""

import io
import os
import pickle
import pickletools

import numpy as np
import pytest
import torch
from torch import nn

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.files.torchfile import read_torch
from mnemoscope.engines.models.foreign import described
from mnemoscope.engines.models.opening import open_model, opened
from mnemoscope.engines.runs.recorder import record

LETTERS = "abcde "


def save(what, path, *, early=True):
    torch.save(what, path, _use_new_zipfile_serialization=not early)
    return path


@pytest.fixture
def net():
    torch.manual_seed(3)
    return nn.ModuleDict({"emb": nn.Embedding(6, 4), "rnn": nn.LSTM(4, 5, 2), "out": nn.Linear(5, 6)})


def test_it_is_the_same_model_as_from_a_file_of_today(net, tmp_path):
    what = {"epoch": 3, "net": net.state_dict(), "chars": LETTERS}
    old, new = save(what, tmp_path / "old.pt"), save(what, tmp_path / "new.pt", early=False)
    one, other = record(old, "abca bed"), record(new, "abca bed")
    assert one.trace["logits"].tolist() == other.trace["logits"].tolist()
    assert one.card.quality == other.card.quality
    assert opened(old)[1].quality["value"] < 1e-6
    assert f"python main.py --model {old}" in described(old)


def test_tensors_of_every_kind_and_view_are_where_they_are(tmp_path):
    what = {
        "view": torch.arange(12.0).reshape(3, 4)[:, 1:3].T, "half": torch.ones(5, dtype=torch.float16) / 3, "count": torch.arange(7),
        "brain": torch.full((3,), 1.5, dtype=torch.bfloat16), "yes": torch.tensor([True, False]), "double": torch.rand(2, 2).double(),
        "again": nn.Parameter(torch.rand(3)), "empty": torch.zeros(0, 4), "scalar": torch.tensor(2.5),
    }  # fmt: skip
    what["shared"] = what["again"].data[1:]
    found = read_torch(save(what, tmp_path / "old.pt"))
    assert found.tensors == {name: tuple(value.shape) for name, value in what.items()}
    for name, value in what.items():
        if value.is_floating_point():
            assert np.array_equal(found.floats(name), value.detach().float().numpy()), name
        else:
            with pytest.raises(ValueError, match="not floats"):
                found.floats(name)


def test_a_file_that_ends_too_soon_or_says_other_counts_is_refused(net, tmp_path):
    path = save(net.state_dict(), tmp_path / "old.pt")
    whole = path.read_bytes()
    for size in (*range(14, len(whole), 61), len(whole) - 1):
        path.write_bytes(whole[:size])
        with pytest.raises(ModelError, match=r"old.pt (cannot be opened|holds)|this is no model") as refused:
            open_model(path)
        assert len(str(refused.value)) <= 300
    pickles = io.BytesIO(whole)
    for _ in range(5):
        list(pickletools.genops(pickles))
    at = pickles.tell()  # where the first storage says how many numbers it has
    count = int.from_bytes(whole[at : at + 8], "little")
    path.write_bytes(whole[:at] + (count + 1).to_bytes(8, "little") + whole[at + 8 :])
    with pytest.raises(ModelError, match="are not all in the file"):
        open_model(path)


def test_nothing_in_it_is_run(tmp_path):
    touched = tmp_path / "touched"

    class Evil:
        def __reduce__(self):
            return (os.system, (f"touch {touched}",))

    path = save({"w": torch.zeros(2), "evil": Evil()}, tmp_path / "evil.pt")
    with pytest.raises(
        ModelError, match=r"names system, which is more than weights: .* nothing of it was run"
    ):
        open_model(path)
    mark = path.read_bytes()[:14]
    (tmp_path / "bare.pt").write_bytes(mark + pickle.dumps(Evil()))
    with pytest.raises(ModelError):
        open_model(tmp_path / "bare.pt")
    assert not touched.exists()


def test_a_whole_module_is_said_to_be_one(tmp_path):
    path = save(nn.GRU(2, 3), tmp_path / "whole.pt")
    with pytest.raises(ModelError, match="names GRU, which is more than weights"):
        open_model(path)
    assert "is a PyTorch file of a whole GRU" in described(path)
