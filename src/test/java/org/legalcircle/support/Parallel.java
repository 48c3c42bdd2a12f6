package org.legalcircle.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** Does things at the same moment. */
public final class Parallel {
    private Parallel() {}

    /** What {@code count} calls answer that start together. */
    public static <T> List<T> times(int count, IntFunction<T> call) throws Exception {
        var barrier = new CyclicBarrier(count);
        var threads = Executors.newFixedThreadPool(count);
        try {
            var calls = new ArrayList<Callable<T>>();
            for (var i = 0; i < count; i++) {
                var number = i;
                calls.add(() -> {
                    barrier.await();
                    return call.apply(number);
                });
            }
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
