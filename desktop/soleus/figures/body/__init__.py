"""The figure's body: mesh, joints, skin, and the solver that poses it."""
