/** {@code ./campus import}: class lists in from the command line, with a report for people. */
package org.campuspartners.runner.imports;
