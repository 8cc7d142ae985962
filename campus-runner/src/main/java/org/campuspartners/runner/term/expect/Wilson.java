package org.campuspartners.runner.term.expect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The 95 % score interval (Wilson 1927) of a band of counts, outward to whole percent: the roots of
 * {@code (n + z²) p² - (2x + z²) p + x²/n = 0}, the lower one of the band's lower end, the upper one of its upper end.
 */
record Wilson(int low, int high) {

    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal Z = new BigDecimal("1.959963984540054");
    private static final BigDecimal ZZ = Z.multiply(Z);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    static Wilson of(int lo, int hi, int n) {
        int low = percent(root(lo, n, -1), RoundingMode.FLOOR);
        int high = percent(root(hi, n, 1), RoundingMode.CEILING);
        return new Wilson(Math.max(0, low), Math.min(100, high));
    }

    private static BigDecimal root(int x, int n, int side) {
        BigDecimal a = ZZ.add(BigDecimal.valueOf(n));
        BigDecimal b = ZZ.add(BigDecimal.valueOf(2L * x));
        BigDecimal c = BigDecimal.valueOf((long) x * x).divide(BigDecimal.valueOf(n), EXACT);
        BigDecimal discriminant = b.multiply(b).subtract(a.multiply(c).multiply(BigDecimal.valueOf(4)));
        BigDecimal root = discriminant.max(BigDecimal.ZERO).sqrt(EXACT);
        return b.add(root.multiply(BigDecimal.valueOf(side))).divide(a.multiply(TWO), EXACT);
    }

    private static int percent(BigDecimal part, RoundingMode outward) {
        return part.movePointRight(2).setScale(0, outward).intValueExact();
    }
}
