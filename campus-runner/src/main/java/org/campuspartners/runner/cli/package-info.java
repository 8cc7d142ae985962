/** The commands of {@code ./campus}. */
package org.campuspartners.runner.cli;
