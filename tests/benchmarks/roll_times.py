"""How long a roll-forward takes, planned and applied, in texts of 60 and of 400 paragraphs: aims 30 ms and 200 ms.

Run it from the project's root: python -m tests.benchmarks.roll_times
"""

from __future__ import annotations

from drafter.model.document import Paragraph
from drafter.rollforward import apply, plan
from tests.benchmarks.edit_times import milliseconds
from tests.builders import op, pp
from tests.rollforward.series import adopted, cycle

_WORDS = "各国应在其能力范围内于2024年5月3日前分享沿海观测数据并定期向有关机构通报进展情况，"
_LIST = "、".join(f"20{year - 55}年12月6日第{year}/22号" for year in range(60, 76))


def text_of(count: int) -> tuple[Paragraph, ...]:
    """A third preambular, of which every fifth recalls a list; the others ask for reports and look ahead."""
    preamble = [
        pp(f"<b>回顾</b>其{_LIST}和2022年12月7日第77/33号决议，{_WORDS}" if i % 5 == 0 else f"<b>欢迎</b>{_WORDS}")
        for i in range(count // 3)
    ]
    body = [
        op(f"<b>请</b>秘书长向大会第七十九届会议提交报告，{_WORDS}" if i % 5 == 0 else f"<b>期待</b>将于{_WORDS}")
        for i in range(count - len(preamble))
    ]
    return (*preamble, *body)


def main() -> None:
    """Print one line for each size."""
    for count in (60, 400):
        document = adopted(*text_of(count))
        planned = plan(document, cycle())
        to_plan = milliseconds(lambda document=document: plan(document, cycle()))
        to_apply = milliseconds(lambda document=document, planned=planned: apply(document, planned.proposals))
        print(  # noqa: T201
            f"{count} paragraphs, {len(planned.proposals)} proposals: plan {to_plan:.0f} ms, apply {to_apply:.0f} ms"
        )


if __name__ == "__main__":
    main()
