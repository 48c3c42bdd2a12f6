package org.legalcircle.servicecircle.usecase;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What is wrong with a row of a file.
 *
 * @param row the row of a table whose first row names the columns, or the place of a feature, counted from 1; 0 for the file as a whole
 * @param pointer JSON pointer to the member, empty for the whole row
 * @param reason machine code: the name of a refusal, or of a fault of files
 * @param detail the same in the caller's language
 */
@RegisterForReflection
public record RowFault(long row, String pointer, String reason, String detail) {}
