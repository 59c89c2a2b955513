from align.naming.given_names import given_genders, same_given


def test_one_given_name_in_two_languages_is_one():
    assert same_given("Yevhen", "Evgeny")
    assert same_given("Volodymyr", "Vladimir")
    assert not same_given("Oleh", "Olha")


def test_a_short_form_or_an_initial_may_be_the_whole_name():
    assert same_given("Alex", "Alexander")
    assert same_given("A", "Alexander")
    assert same_given("Joe", "Joseph")
    assert not same_given("Jon", "Joe")


def test_a_short_form_that_shares_few_letters_is_the_whole_name():
    assert same_given("Chuck", "Charles")
    assert same_given("William", "Bill")
    assert same_given("Ted", "Theodore")
    assert same_given("Ted", "Edward")
    assert not same_given("Edward", "Theodore")
    assert not same_given("Bill", "Bob")


def test_a_given_name_tells_a_gender_in_every_romanisation_and_an_unknown_one_none():
    assert given_genders("Dmitry") == given_genders("Dmitriy") == {"masculine"}
    assert given_genders("Hanna") == {"feminine"}
    assert given_genders("Kim") == frozenset()
