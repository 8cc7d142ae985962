/** What the sample term's data files say. */
package org.campuspartners.runner.term.plan;
