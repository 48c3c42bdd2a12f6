package org.legalcircle.platform.web;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The call may be repeated with the same {@code Idempotency-Key}: it takes effect once and gives the first answer
 * again. The effect and the remembered answer are kept in one transaction, so there is never one without the other.
 * For resource methods of signed-in callers that answer {@code Uni<RestResponse<...>>}.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {
    /** Whether a call without the key is refused; required where the call creates something. */
    @Nonbinding
    boolean required() default true;
}
