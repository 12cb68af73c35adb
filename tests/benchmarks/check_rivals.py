"""How long a whole check takes beside AutoCorrect and textlint on the same text, in one run; what is not installed is
passed over.

    python -m tests.benchmarks.check_rivals [FOLDER] [--textlint NODE_MODULES]

FOLDER holds the unpacked ../shared/corpus/akn-sessions-75-77.tar.xz; without it a made-up Chinese text is measured.
AutoCorrect is `autocorrect-py`, in an environment of its own whose packages are named in PYTHONPATH. NODE_MODULES is
where textlint and its rules were installed; every textlint-rule-* there that needs no options is run. Processor time,
the best of some runs, without starting anything: the others look at the words, the checks at the document.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from drafter import checks
from drafter.formats import read_file
from drafter.model.document import Resolution
from drafter.phrases.leads import match_lead
from drafter.register.lookup import register
from drafter.text.citations import find_citations
from drafter.text.dates import find_dates
from tests.benchmarks.sized import resolution

PARAGRAPHS = 400
RUNS = 5
TEXTLINT = """
const {readFileSync, readdirSync} = require('fs');
const {createRequire} = require('module');
const [folder, file] = process.argv.slice(1);
const load = createRequire(folder + '/');
const own = (name) => { const it = load(name); return it && it.default ? it.default : it; };
const {TextlintKernel} = load('@textlint/kernel');
const plugins = [{pluginId: 'text', plugin: own('@textlint/textlint-plugin-text')}];
const rules = [];
for (const name of readdirSync(folder).filter((name) => name.startsWith('textlint-rule-'))) {
  const found = own(name);
  if (found.rules) {
    for (const [ruleId, rule] of Object.entries(found.rules)) {
      const options = (found.rulesConfig || {})[ruleId];
      if (options !== false) rules.push({ruleId: name + '/' + ruleId, rule: rule.default || rule, options});
    }
  } else if (typeof found === 'function' || found.linter) rules.push({ruleId: name, rule: found});
}
const kernel = new TextlintKernel();
const paragraphs = JSON.parse(readFileSync(file, 'utf8'));
const text = paragraphs.join('\\n\\n');
const lint = (words, chosen) => kernel.lintText(words, {filePath: 'a.txt', ext: '.txt', plugins, rules: chosen});
(async () => {
  const usable = [];  // without rules that want options
  for (const rule of rules) await lint('', [rule]).then(() => usable.push(rule), () => undefined);
  let best = Infinity;
  for (let run = 0; run < 5; run++) {
    const start = process.cpuUsage();
    await lint(text, usable);
    const used = process.cpuUsage(start);
    best = Math.min(best, (used.user + used.system) / 1000);
  }
  console.log(JSON.stringify({ms: best, rules: usable.length}));
})();
"""


def best_ms(work: Callable[[], object]) -> float:
    """The least processor time of some runs."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return 1000 * min(times)


def ours_ms(documents: list[Resolution]) -> float:
    """A whole check of each, with nothing remembered."""
    context = checks.Context(register())

    def work() -> None:
        for memory in (find_citations, find_dates, match_lead):
            memory.cache_clear()
        for document in documents:
            checks.checker().run(document, context)

    return best_ms(work)


def autocorrect_ms(paragraphs: list[str]) -> float | None:
    """AutoCorrect's check of the same words; None where it is not installed."""
    if find_spec("autocorrect_py") is None:
        return None
    text, lint_for = "\n\n".join(paragraphs), import_module("autocorrect_py").lint_for
    return best_ms(lambda: lint_for(text, "a.txt"))


def textlint_ms(paragraphs: list[str], modules: Path | None, scratch: Path) -> tuple[float, int] | None:
    """textlint's check of the same words, and by how many rules; None where node or it is not installed."""
    node = shutil.which("node")
    if node is None or modules is None:
        return None
    file = scratch / "paragraphs.json"
    file.write_text(json.dumps(paragraphs), encoding="utf-8")
    command = [node, "-e", TEXTLINT, str(modules.resolve()), str(file)]
    said = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    return said["ms"], said["rules"]


def texts(folder: Path | None) -> Iterator[tuple[str, list[Resolution]]]:
    """Adopted texts until there are enough paragraphs, in both languages."""
    if folder is None:
        yield "made up", [resolution(PARAGRAPHS)]
        return
    for language in ("Chinese", "English"):
        documents: list[Resolution] = []
        for path in sorted((folder / "76session" / language).glob("*.xml")):
            documents.append(read_file(path).document)
            if sum(len(document.paragraphs) for document in documents) >= PARAGRAPHS:
                break
        yield language, documents


def compare(name: str, documents: list[Resolution], modules: Path | None, scratch: Path) -> None:
    """Print one line for each program."""
    paragraphs = [paragraph.text for document in documents for paragraph in document.paragraphs]
    ours = ours_ms(documents)
    print(f"{name}: {len(paragraphs)} paragraphs, {sum(map(len, paragraphs)):,} characters")  # noqa: T201
    print(f"  checks       {ours:8.1f} ms")  # noqa: T201
    other = autocorrect_ms(paragraphs)
    print(f"  AutoCorrect  {other:8.1f} ms, 1 : {ours / other:.1f}" if other else "  AutoCorrect: not installed")  # noqa: T201
    lint = textlint_ms(paragraphs, modules, scratch)
    said = f"{lint[0]:8.1f} ms with {lint[1]} rules, {lint[0] / ours:.1f} : 1" if lint else "not installed"
    print(f"  textlint     {said}")  # noqa: T201


def main() -> None:
    """Measure all that is there."""
    from tempfile import TemporaryDirectory

    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--textlint", type=Path)
    options = parser.parse_args()
    checks.run(resolution(8), checks.Context(register()))
    with TemporaryDirectory() as scratch:
        for name, documents in texts(options.folder):
            compare(name, documents, options.textlint, Path(scratch))


if __name__ == "__main__":
    main()
