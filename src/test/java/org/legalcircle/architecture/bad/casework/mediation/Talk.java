package org.legalcircle.architecture.bad.casework.mediation;

import org.legalcircle.architecture.bad.casework.legalaid.Grant;

/** A line that knows another. */
public class Talk {
    Grant known;
}
