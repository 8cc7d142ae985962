/** The figures that insights consist of, in words that what is said and what must be said share. */
package org.campuspartners.runner.term.figure;
