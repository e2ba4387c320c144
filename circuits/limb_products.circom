pragma circom 2.1.6;

/**
 * The product of two polynomials whose coefficients are limbs: its 2n - 1 coefficients, carries not resolved.
 * Checks: the product at 2n - 1 points, which determines it. Does not check: the limbs are assumed to be in range,
 * so that a coefficient is below n * 2^128.
 * Constraints: 2n - 1, where schoolbook multiplication has n^2.
 */
template LimbProducts(n) {
    signal input a[n];
    signal input b[n];
    signal output out[2 * n - 1];

    for (var k = 0; k < 2 * n - 1; k++) {
        var sum = 0;
        for (var i = 0; i < n; i++) {
            if (k >= i && k - i < n) { sum += a[i] * b[k - i]; }
        }
        out[k] <-- sum;
    }
    for (var x = 0; x < 2 * n - 1; x++) {
        var left = 0;
        var right = 0;
        var product = 0;
        for (var i = 0; i < n; i++) {
            left += a[i] * x ** i;
            right += b[i] * x ** i;
        }
        for (var k = 0; k < 2 * n - 1; k++) { product += out[k] * x ** k; }
        left * right === product;
    }
}
