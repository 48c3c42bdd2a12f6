package org.legalcircle.platform.web;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The answer is the same for everybody who asks the same and may be kept by any cache: it carries an {@code ETag} made of its content and
 * a {@code Cache-Control}; a call whose {@code If-None-Match} names that tag is answered 304 without a body (RFC 9110,
 * section 13.1.2). For resource methods that answer {@code Uni<RestResponse<...>>} with JSON.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicRead {
    /** How long a cache may answer without asking again; what it tells may be out of date by as much. */
    @Nonbinding
    int seconds() default 0;

    /** Whether caches on the way may keep it too; false where the address of the call tells of who asks. */
    @Nonbinding
    boolean onTheWay() default true;
}
