package org.legalcircle.consultation;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Calls made at the same moment. */
final class AtOnce {
    private AtOnce() {}

    static List<Response> both(Callable<Response> one, Callable<Response> other) {
        return all(List.of(one, other));
    }

    static <T> List<T> all(List<Callable<T>> calls) {
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            return threads.invokeAll(calls).stream().map(AtOnce::answer).collect(Collectors.toList());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }

    private static <T> T answer(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
