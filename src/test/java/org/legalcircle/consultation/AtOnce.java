package org.legalcircle.consultation;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls made at the same moment. */
final class AtOnce {
    private AtOnce() {}

    static List<Response> both(Callable<Response> one, Callable<Response> other) {
        return all(List.of(one, other));
    }

    static List<Response> all(List<Callable<Response>> calls) {
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            return threads.invokeAll(calls).stream().map(AtOnce::answer).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }

    private static Response answer(Future<Response> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
