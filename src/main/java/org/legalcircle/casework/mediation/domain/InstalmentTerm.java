package org.legalcircle.casework.mediation.domain;

import java.time.LocalDate;

/** One part of a payment. */
public record InstalmentTerm(long amountFen, LocalDate dueOn) {}
