package org.legalcircle.architecture.bad.consultation.store;

/** Somebody else's folder. */
public class Shelf {}
