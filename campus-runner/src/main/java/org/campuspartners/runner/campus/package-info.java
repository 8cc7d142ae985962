/** The campus as a whole: starting it, stopping it, asking for its addresses, telling it the time. */
package org.campuspartners.runner.campus;
