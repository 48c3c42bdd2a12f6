package org.legalcircle.platform.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The lasting name of an event in the log, as in {@code consultation.booking-held}; it never changes once used. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {
    /** Feature, dot, past participle in kebab-case. */
    String value();
}
