"""The second look of training/alignment.py: what the rest of two articles says about a pair of sentences, read from how likely each pair is
at a first look. The same numbers as `Context::of_likely` in src/alignment/context.rs gives."""
import numpy as np

NAMES = ["likely: " + name for name in (
    "rank, worse side", "rank, better side", "behind best, worse side", "behind best, better side", "best rival", "lead over next, worse side",
    "before and after", "before", "after", "around", "likes in all, larger side", "likes in all, smaller side", "articles alike")]
STEPS = 2

def ranks(grid):
    """For every cell how many of its row are larger, 9 at most."""
    return np.minimum([[(row > cell).sum() for cell in row] for row in grid], 9)

def rival(grid):
    """For every cell the best of the others in its row."""
    ordered = np.sort(grid, axis=1)
    best = ordered[:, -1:]
    second = ordered[:, -2:-1] if grid.shape[1] > 1 else 0 * best
    return np.where(grid < best, best, second)

def shifted(grid, rows, columns):
    """The grid moved so that each cell holds the one that lies so many rows and columns further on; 0 beyond the edge."""
    wide = np.pad(grid, STEPS)
    return wide[STEPS + rows:STEPS + rows + grid.shape[0], STEPS + columns:STEPS + columns + grid.shape[1]]

def features(likely, at):
    """One row for every pair of sentences, whose places `at` gives, from the probability of each."""
    grid = np.zeros(at.max(axis=0) + 1)
    grid[at[:, 0], at[:, 1]] = likely
    rank = ranks(grid), ranks(grid.T).T
    best = [np.broadcast_to(grid.max(axis=side, keepdims=True), grid.shape) for side in (1, 0)]
    total = [np.broadcast_to(grid.sum(axis=side, keepdims=True), grid.shape) for side in (1, 0)]
    lead = np.minimum(grid - rival(grid), grid - rival(grid.T).T)
    before, after = shifted(grid, -1, -1), shifted(grid, 1, 1)
    steps = [step for step in range(-STEPS, STEPS + 1) if step]
    around = np.max([shifted(grid, i, j) for i in steps for j in steps], axis=0)
    alike = (grid.max(axis=1).sum() + grid.max(axis=0).sum()) / sum(grid.shape)
    both = [np.maximum(*rank), np.minimum(*rank), np.maximum(*best) - grid, np.minimum(*best) - grid, np.maximum(*best), lead,
            np.maximum(before, after), before, after, around, np.maximum(*total), np.minimum(*total), np.full_like(grid, alike)]
    return np.stack([values[at[:, 0], at[:, 1]] for values in both], axis=1).round(9)
