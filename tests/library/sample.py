"""A sound definition that uses most of the format, and ways to spoil it."""

from pathlib import Path

SAMPLE = """\
format: checklist/1
id: sample
version: "1"
title: {zh: 样表, en: Sample}
source: {name: 通知, issued: 2024-05-17}
levels:
  three:
    - {id: met, key: "1", label: 符合, share: 1}
    - {id: partly, key: "2", label: 基本符合, share: 1/2}
    - {id: not-met, key: "3", label: 不符合, share: 0}
  two:
    - {id: full, key: "1", label: 有, share: 1}
    - {id: some, key: "2", label: 少, share: 0.5}
facts:
  - {id: has_canteen, label: 食堂, default: "true"}
  - {id: workers, type: number, label: 人数}
  - {id: spare, label: 备用}
  - id: owner
    type: choice
    label: 性质
    choices:
      - {id: state, label: 国有}
      - {id: private, label: 民营}
evidence:
  - {when: lost, note: true}
rating:
  bonus_cap: 5
  bands:
    - {stars: 5, at_least: 90}
    - {stars: 3, at_least: 70}
    - {stars: 0, at_least: 0}
  caps:
    - {stars: 0, when: veto, label: 否决}
    - {stars: 3, when: key, label: 关键}
    - {stars: 1, when: fact, fact: workers > 500, label: 人多}
sections:
  - id: Y1
    title: 有组织
    gate: {core_share: 2/3}
    items:
      - id: Y1-1
        title: 挂牌
        criterion: 挂牌上墙
        levels: three
        importance: veto
        core: true
      - id: Y1-2
        title: {zh: 食堂, en: Canteen}
        criterion: 干净
        levels: two
        importance: key
        na: reason
        show_if: has_canteen and owner == "state"
        evidence:
          - {when: always, photos: 1}
  - id: Y2
    title: 有记录
    weight: 2
    items:
      - id: Y2-1
        title: 脚手架
        criterion: 牢固
        points: 10
        deductions:
          - {id: loose, label: 松动, take: 2, per: occurrence, most: 6}
          - {id: crooked, label: 倾斜, range: [1, 3]}
      - id: Y2-2
        title: 印象
        criterion: 整洁
        points: 10
        step: 0.5
      - id: Y2-3
        title: 制度
        criterion: 齐全
        parts:
          - {id: a, label: 一}
          - {id: b, label: 二, share: 2}
  - id: bonus
    title: 加分
    bonus: true
    items:
      - id: B-1
        title: 创新
        criterion: 有创新
        levels: three
"""


def spoilt(old: str, new: str, text: str = SAMPLE) -> str:
    """The sample with one passage replaced, which must stand in it exactly once."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    return text.replace(old, new)


def place(text: str, passage: str) -> tuple[int, int]:
    """Line and column of a passage, which must stand in the text exactly once."""
    assert text.count(passage) == 1, f"{passage!r} stands {text.count(passage)} times"
    before = text[: text.index(passage)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def written(folder: Path, text: str) -> Path:
    """A file with the text, in UTF-8."""
    path = folder / "sample.yaml"
    path.write_text(text, encoding="utf-8", newline="")
    return path
