import numpy as np

from align.linking.grid import Around


def cells():
    return np.random.default_rng(0).normal(size=(5, 3, 2)).astype(np.float32)


def test_what_is_around_a_cell_is_the_same_however_many_rows_are_asked_for_at_a_time():
    around = Around(cells())
    together = around.of(slice(0, 5))
    in_parts = np.concatenate([around.of(slice(0, 2)), around.of(slice(2, 3)), around.of(slice(3, 5))])
    np.testing.assert_array_equal(together, in_parts)


def test_it_does_not_matter_to_a_cell_which_report_is_which():
    told = cells()
    turned = Around(told.transpose(1, 0, 2)).of(slice(0, 3)).transpose(1, 0, 2)
    np.testing.assert_allclose(Around(told).of(slice(0, 5)), turned, rtol=1e-5, atol=1e-5)
