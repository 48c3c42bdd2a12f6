package org.legalcircle.servicecircle.domain;

/** What a point has for those who need it (barrier-free environment law, art. 41). */
public enum Accessibility {
    RAMP,
    LIFT,
    ACCESSIBLE_TOILET,
    WHEELCHAIR,
    LARGE_PRINT,
    SIGN_LANGUAGE,
    HEARING_LOOP,
    HOME_VISIT
}
