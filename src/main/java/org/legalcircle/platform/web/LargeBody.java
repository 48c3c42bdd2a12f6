package org.legalcircle.platform.web;

/** Calls whose body may be longer than others', because their resource takes it in parts ({@link StreamedBodies}). */
public interface LargeBody {
    /** Whether a call is one of them; its resource bounds the body itself. */
    boolean isMeant(String method, String path);
}
