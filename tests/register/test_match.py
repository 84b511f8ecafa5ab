"""An inspection finds its site by id, by exact name and region, or by what a person settled."""

from inspector_tui.model.register import Register, Site
from inspector_tui.register import Matcher

REGISTER = Register(
    sites=(
        Site(id="1", name="瓯江家园一期", region="鹿城区"),
        Site(id="2", name="瓯江家园二期", region="鹿城区"),
        Site(id="3", name="瓯江家园一期", region="乐清市"),
        Site(id="4", name="滨海学校", region="乐清市"),
    )
)


def test_the_id_comes_before_every_name() -> None:
    found = Matcher(REGISTER).find("4", "鹿城区", "瓯江家园一期")
    assert (found.site, found.how) == (REGISTER.sites[3], "id")


def test_name_and_region_must_both_fit() -> None:
    matcher = Matcher(REGISTER)
    assert matcher.find("", "乐清市", "瓯江家园一期").site == REGISTER.sites[2]
    assert matcher.find("99", "鹿城区", " 瓯江家园一期 ").how == "name"


def test_a_similar_name_is_a_persons_to_settle() -> None:
    found = Matcher(REGISTER).find("", "鹿城区", "瓯江家园（一期）项目")
    assert found.site is None
    assert found.doubtful
    assert [site.id for site in found.similar] == ["1", "2", "3"]


def test_the_right_name_without_its_region_is_doubtful_too() -> None:
    found = Matcher(REGISTER).find("", "", "滨海学校")
    assert found.doubtful
    assert [site.id for site in found.similar] == ["4"]


def test_a_name_like_no_other_is_simply_not_on_the_register() -> None:
    found = Matcher(REGISTER).find("", "鹿城区", "地铁一号线")
    assert not found.doubtful
    assert found.similar == ()


def test_what_a_person_settled_holds_from_then_on() -> None:
    names = {("鹿城区", "瓯江家园（一期）"): "1", ("鹿城区", "瓯江家园三期"): ""}
    matcher = Matcher(REGISTER, names)
    assert matcher.find("", "鹿城区", "瓯江家园(一期)").site == REGISTER.sites[0]
    none = matcher.find("", "鹿城区", "瓯江家园三期")
    assert (none.site, none.how, none.doubtful) == (None, "settled", False)


def test_a_settled_site_that_left_the_register_is_asked_for_again() -> None:
    found = Matcher(REGISTER, {("鹿城区", "瓯江家园"): "77"}).find("", "鹿城区", "瓯江家园")
    assert found.site is None
    assert found.doubtful


def test_two_sites_of_one_name_are_never_guessed() -> None:
    twins = Register(
        sites=(Site(id="1", name="甲", region="乙"), Site(id="2", name="甲", region="乙"))
    )
    found = Matcher(twins).find("", "乙", "甲")
    assert found.site is None
    assert len(found.similar) == 2
