"""Making .venv: in any folder, in place of a broken one, and never at the cost of what someone else made."""

import subprocess
from pathlib import Path

import pytest
from bootstrap import environment, stamp
from bootstrap.progress import ProgressLine
from bootstrap.project import Project
from bootstrap.stamp import Condition


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A folder with the files that decide what is installed, its name as a user may have chosen it."""
    made = Project(tmp_path / "决议 drafts")
    (made.root / "packaging").mkdir(parents=True)
    for file in (made.root / "pyproject.toml", *(made.requirements(purpose) for purpose in ("build", "run", "test"))):
        file.touch()
    return made


def test_the_environment_that_is_made_runs_and_is_not_yet_finished(project: Project) -> None:
    environment.make(project, ProgressLine())
    answer = subprocess.run(
        [project.python, "-c", "import pip, sys; print(sys.prefix)"], capture_output=True, encoding="utf-8", check=True
    )
    assert Path(answer.stdout.strip()) == project.environment
    assert environment.look(project, "run") is Condition.UNUSABLE


def test_modules_are_compiled_ahead_where_python_may_not_do_so_itself(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.delenv("PYTHONPYCACHEPREFIX", raising=False)
    environment.make(project, ProgressLine())
    (project.root / "drafter").mkdir()
    (project.root / "drafter" / "one.py").write_text("ONE = 1")
    environment.compile_ahead(project)
    assert [path.name.partition(".")[0] for path in project.root.glob("drafter/__pycache__/*.pyc")] == ["one"]


def test_an_environment_of_ours_is_removed_before_it_is_made_anew(project: Project) -> None:
    project.environment.mkdir()
    stamp.write(project.environment, environment.begun(project))
    environment.clear_away(project.environment)
    assert sorted(path.name for path in project.root.glob(".venv*")) == []


def test_an_environment_of_someone_else_is_kept_aside(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    for content in ("first", "second"):
        project.environment.mkdir()
        (project.environment / "mine").write_text(content)
        environment.clear_away(project.environment)
    assert (project.root / ".venv.1" / "mine").read_text() == "first"
    assert (project.root / ".venv.2" / "mine").read_text() == "second"
    assert "kept as .venv.1" in capsys.readouterr().out


def test_set_up_for_tests_serves_for_running_too(project: Project) -> None:
    project.environment.mkdir()
    for program in (project.python, project.command("drafter")):
        program.parent.mkdir(exist_ok=True)
        program.touch()
    stamp.write(project.environment, environment.finished(project, "test"))
    assert environment.look(project, "test") is Condition.READY
    assert environment.look(project, "run") is Condition.READY


def test_set_up_for_running_has_what_tests_need_still_to_come(project: Project) -> None:
    project.environment.mkdir()
    for program in (project.python, project.command("drafter")):
        program.parent.mkdir(exist_ok=True)
        program.touch()
    stamp.write(project.environment, environment.finished(project, "run"))
    assert environment.look(project, "run") is Condition.READY
    assert environment.look(project, "test") is Condition.OUTDATED


@pytest.mark.parametrize("name", ["pyproject.toml", "packaging/requirements.txt", "packaging/requirements-build.txt"])
def test_a_change_of_what_is_installed_is_seen(project: Project, name: str) -> None:
    before = environment.recipe(project, "run")
    (project.root / name).write_text("changed")
    assert environment.recipe(project, "run") != before
