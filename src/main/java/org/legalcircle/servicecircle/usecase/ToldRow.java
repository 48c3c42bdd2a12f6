package org.legalcircle.servicecircle.usecase;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One row of a file, as it was told.
 *
 * @param number the row of a table whose first row names the columns, or the place of a feature, counted from 1
 * @param told its members by name; null where they cannot be read, which is a fault that was told already
 */
public record ToldRow(long number, ObjectNode told) {}
