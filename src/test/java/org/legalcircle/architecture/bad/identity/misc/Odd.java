package org.legalcircle.architecture.bad.identity.misc;

/** Lies in a folder that features do not have. */
public class Odd {}
