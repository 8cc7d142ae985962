/** Sends a running campus what its API documents allow, and what they don't, and sees that nothing breaks. */
package org.campuspartners.runner.fuzz;
