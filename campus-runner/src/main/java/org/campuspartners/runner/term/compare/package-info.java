/** What the insights say, read over HTTP as an analyst, beside what they must say. */
package org.campuspartners.runner.term.compare;
