package org.legalcircle.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the refusals a resource method can answer with, beyond what any endpoint may; the interface lists them. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {
    /** Names of refusals, as in {@code SLOT_FULL}. */
    String[] value();
}
