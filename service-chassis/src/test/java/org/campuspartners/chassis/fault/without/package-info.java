/**
 * Samples that must fail: the real code with one rule switched off. A rule that nothing breaks without is not needed, and a test that
 * passes without it checks nothing.
 */
package org.campuspartners.chassis.fault.without;
