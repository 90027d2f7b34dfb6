"""The list of lessons there are, each with what it is about and what it needs."""

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.lessons.catalogue import lesson_files, lessons, missing
from mnemoscope.engines.lessons.lesson import Lesson, told
from mnemoscope.engines.translation import commas, ended, paragraph, tr, trn, unended
from mnemoscope.gui.look.theme import Theme

SIZE = (720, 520)  # letters' own pixels


class LessonsDialog(QtWidgets.QDialog):
    """A list to choose from: Enter or a double click opens."""

    chosen = QtCore.Signal(str)  # the path of a lesson

    def __init__(self, parent: QtWidgets.QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Lessons"))
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        room = parent.size() * 0.92
        wide, high = (round(theme.px(each)) for each in SIZE)
        self.resize(min(wide, room.width()), min(high, room.height()))
        left_out = list[str]()
        self.lessons = list(lessons(left_out))
        files = lesson_files()
        self.list = QtWidgets.QListWidget()
        self.list.setFont(theme.font(15))
        self.list.setAccessibleName(tr("Lessons"))
        self.list.setSpacing(round(theme.px(2)))
        for n, (name, lesson) in enumerate(self.lessons, 1):
            item = QtWidgets.QListWidgetItem(tr("{n}.  {title}", n=n, title=told(lesson.title)))
            item.setData(QtCore.Qt.ItemDataRole.UserRole, str(files[name]))
            self.list.addItem(item)
        self.said = QtWidgets.QLabel()
        self.said.setFont(theme.font(14))
        self.said.setWordWrap(True)
        self.said.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self.said.setMinimumHeight(round(theme.px(76)))
        self.said.setAlignment(QtCore.Qt.AlignmentFlag.AlignTop | QtCore.Qt.AlignmentFlag.AlignLeft)
        wrong = QtWidgets.QLabel(paragraph(map(ended, left_out[:3])))
        wrong.setWordWrap(True)
        wrong.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        wrong.setVisible(bool(left_out))
        buttons = QtWidgets.QDialogButtonBox(QtWidgets.QDialogButtonBox.StandardButton.Cancel)
        self.give = buttons.addButton(
            tr("Give this lesson"), QtWidgets.QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        column = QtWidgets.QVBoxLayout(self)
        for widget in (self.list, self.said, wrong, buttons):
            column.addWidget(widget)
        self.list.currentRowChanged.connect(self._tell)
        self.list.itemActivated.connect(self._take)
        self.list.setCurrentRow(0)
        self.give.setEnabled(bool(self.lessons))

    def _tell(self, row: int) -> None:
        if 0 <= row < len(self.lessons):
            self.said.setText(_about(self.lessons[row][1]))

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            self.chosen.emit(item.data(QtCore.Qt.ItemDataRole.UserRole))


def _about(lesson: Lesson) -> str:
    """What a lesson is about, how long it takes, in which languages, and what it needs that is not there."""
    about = [trn("{n} cue", "{n} cues", len(lesson.cues))]
    if lesson.minutes:
        about.insert(0, tr("about {n:g} minutes", n=lesson.minutes))
    about.append(commas(lesson.languages))
    said = [told(lesson.summary), " · ".join(about)]
    said += [tr("It cannot be given whole: {reason}.", reason=unended(why)) for why in missing(lesson.models)]
    return "\n".join(filter(None, said))
