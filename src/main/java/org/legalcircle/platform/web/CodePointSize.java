package org.legalcircle.platform.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;

/** {@link Size} of a text counts what people see as characters more nearly: code points, not halves of pairs. */
public class CodePointSize implements ConstraintValidator<Size, String> {
    private int min;
    private int max;

    @Override
    public void initialize(Size size) {
        min = size.min();
        max = size.max();
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        var length = text.codePointCount(0, text.length());
        return min <= length && length <= max;
    }
}
