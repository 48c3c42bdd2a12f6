package org.legalcircle.platform.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.legalcircle.platform.database.Reconnecting;

/** Runs {@link RepeatableRead} calls. */
@RepeatableRead
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 800)
public class RepeatableReads {
    @AroundInvoke
    Object read(InvocationContext call) {
        return Reconnecting.once(() -> proceed(call));
    }

    @SuppressWarnings("unchecked")
    private static Uni<Object> proceed(InvocationContext call) {
        try {
            return (Uni<Object>) call.proceed();
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }
}
