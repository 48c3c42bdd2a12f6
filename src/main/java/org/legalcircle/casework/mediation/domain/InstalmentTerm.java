package org.legalcircle.casework.mediation.domain;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;

/** One part of a payment. */
@RegisterForReflection
public record InstalmentTerm(long amountFen, LocalDate dueOn) {}
