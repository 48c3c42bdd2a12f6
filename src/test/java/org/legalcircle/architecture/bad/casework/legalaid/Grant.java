package org.legalcircle.architecture.bad.casework.legalaid;

/** A line of casework. */
public class Grant {}
