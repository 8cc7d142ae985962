/** What the insights must say, computed from the sample term's data file and from nothing else. */
package org.campuspartners.runner.term.expect;
