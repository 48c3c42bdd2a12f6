package org.legalcircle.servicecircle.usecase.travel.roads;

import java.util.Arrays;

/** The smallest of many numbers first; numbers are no objects, of which there would be too many. */
final class LongHeap {
    private static final int FIRST_SIZE = 1024;

    private long[] numbers = new long[FIRST_SIZE];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    long smallest() {
        return numbers[0];
    }

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        var at = size++;
        while (at > 0 && numbers[(at - 1) / 2] > number) {
            numbers[at] = numbers[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        numbers[at] = number;
    }

    void removeSmallest() {
        var last = numbers[--size];
        var at = 0;
        while (2 * at + 1 < size) {
            var child = 2 * at + 1;
            if (child + 1 < size && numbers[child + 1] < numbers[child]) {
                child++;
            }
            if (last <= numbers[child]) {
                break;
            }
            numbers[at] = numbers[child];
            at = child;
        }
        numbers[at] = last;
    }
}
