package org.legalcircle.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a resource method that it keeps its promise of idempotency through {@link SelfKeepingCalls} or
 * {@link SteppedCalls}, for the
 * description of the interface and for whoever looks for calls that make no such promise.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SelfKeeping {
    /** Whether a call without the key is refused. */
    boolean required() default true;
}
