package org.legalcircle.architecture.bad.nowhere;

/** Belongs to no feature of the table. */
public class Stray {}
