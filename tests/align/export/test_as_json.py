import dataclasses
import json
from importlib.resources import files

import jsonschema

from align.export import export
from align.findings import State
from align.steps import STEPS
from align.views.silences import Silence
from tests.align.example import FERRY, HARBOUR, comparison
from tests.tui.example import comparison as mill


def document():
    return json.loads(export(comparison(), "out.json"))


def test_the_document_keeps_to_its_schema():
    schema = json.loads(files("align.export").joinpath("rashomon-1.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(document(), schema)


def test_the_document_says_whether_it_is_complete():
    assert document()["complete"]
    unfinished = json.loads(export(dataclasses.replace(comparison(), done=STEPS[:2]), "out.json"))
    assert not unfinished["complete"]
    assert unfinished["steps_done"] == ["shared words", "grammar"]


def test_texts_are_unaltered_and_offsets_point_into_them():
    reports = {report["siglum"]: report["text"] for report in document()["reports"]}
    assert reports == {"A": HARBOUR, "B": FERRY}
    variant = document()["variants"][0]
    left, right = variant["left"], variant["right"]
    assert reports[left["report"]][left["start"] : left["end"]] == "said"
    assert reports[right["report"]][right["start"] : right["end"]] == "claim"


def test_a_quotation_names_its_source_in_the_very_words():
    assert document()["quotations"][0]["source_text"] == "the mayor"


def test_readings_are_kept_by_siglum():
    assert document()["passages"][1]["readings"] == {"A": [1], "B": [0]}


def test_the_schema_describes_every_field_that_is_written():
    schema = json.loads(files("align.export").joinpath("rashomon-1.schema.json").read_text(encoding="utf-8"))
    assert not list(undescribed(json.loads(export(mill(), "out.json")), schema, schema["$defs"], "document"))


def undescribed(value, schema, definitions, path):
    """The fields of a document that its schema does not name."""
    while "$ref" in schema or "anyOf" in schema:
        choices = [one for one in schema.get("anyOf", [schema]) if one.get("type") != "null"]
        schema = definitions[choices[0]["$ref"].rpartition("/")[2]] if "$ref" in choices[0] else choices[0]
    if isinstance(value, list):
        for item in value:
            yield from undescribed(item, schema["items"], definitions, f"{path}[]")
    elif isinstance(value, dict):
        for key, inner in value.items():
            known = schema.get("properties", {}).get(key, schema.get("additionalProperties"))
            if not isinstance(known, dict):
                yield f"{path}.{key}"
            else:
                yield from undescribed(inner, known, definitions, f"{path}.{key}")


def test_points_and_silences_say_what_the_screen_says():
    page = json.loads(export(mill(), "out.json"))
    assert page["passages"][3]["standings"]["STAR"] == {"state": "not told", "nearest": 0, "probability": 0.12}
    assert [omission["sort"] for omission in page["omissions"]] == ["told by all others"]


def test_the_schema_names_every_state_and_every_sort_of_silence():
    schema = json.loads(files("align.export").joinpath("rashomon-1.schema.json").read_text(encoding="utf-8"))
    assert schema["$defs"]["standing"]["properties"]["state"]["enum"] == list(State)
    assert schema["$defs"]["omission"]["properties"]["sort"]["enum"] == list(Silence)
    charged = schema["$defs"]["omission"]["properties"]["state"]["enum"]
    assert charged == [state for state in State if state not in {State.TOLD, State.PERHAPS, State.LACUNA}]
