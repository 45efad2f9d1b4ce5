import { memoryRegister } from '../../../adapters/vault/memory-register.ts';
import { memoryKeys, memoryVault } from '../../../adapters/vault/memory-vault.ts';
import { registerContract } from '../../contracts/register.contract.ts';
import { vaultContract } from '../../contracts/vault.contract.ts';

vaultContract('the memory vault', () => {
  const keys = memoryKeys();
  return { open: () => memoryVault(keys), erase: (key) => keys.secrets.delete(key) };
});

registerContract('the memory register', () => {
  const register = memoryRegister();
  return () => register;
});
