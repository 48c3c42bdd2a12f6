package org.legalcircle.servicecircle.domain;

import java.util.Arrays;

/** The least time that was told of each cell of a grid; it grows with the cells, not with how often they are told of. */
final class CellTimes {
    private static final int FIRST_SIZE = 1024;
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    private long[] cells;
    private float[] times;
    private int size;

    CellTimes() {
        clear(FIRST_SIZE);
    }

    /** Hears of a cell and its time. */
    @FunctionalInterface
    interface Told {
        void cell(int x, int y, float seconds);
    }

    void tell(int x, int y, float seconds) {
        if (2 * size >= cells.length) {
            grow();
        }
        put((long) x << Integer.SIZE | Integer.toUnsignedLong(y), seconds);
    }

    int size() {
        return size;
    }

    void forEach(Told told) {
        for (var slot = 0; slot < cells.length; slot++) {
            if (isTaken(slot)) {
                told.cell((int) (cells[slot] >> Integer.SIZE), (int) cells[slot], times[slot]);
            }
        }
    }

    private void put(long cell, float seconds) {
        var slot = (int) (cell * SCATTER >>> Integer.SIZE) & cells.length - 1;
        while (isTaken(slot) && cells[slot] != cell) {
            slot = slot + 1 & cells.length - 1;
        }
        size += isTaken(slot) ? 0 : 1;
        times[slot] = isTaken(slot) ? Math.min(times[slot], seconds) : seconds;
        cells[slot] = cell;
    }

    private boolean isTaken(int slot) {
        return !Float.isNaN(times[slot]);
    }

    private void grow() {
        var oldCells = cells;
        var oldTimes = times;
        clear(2 * oldCells.length);
        for (var slot = 0; slot < oldCells.length; slot++) {
            if (!Float.isNaN(oldTimes[slot])) {
                put(oldCells[slot], oldTimes[slot]);
            }
        }
    }

    private void clear(int slots) {
        cells = new long[slots];
        times = new float[slots];
        Arrays.fill(times, Float.NaN);
        size = 0;
    }
}
